/** How contracts are drafted, signed, printed and kept. */
@NullMarked
package org.mengkeju.deal.contract.internal;

import org.jspecify.annotations.NullMarked;
