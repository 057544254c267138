/** The tables of deals and who may see them. */
@NullMarked
package org.mengkeju.deal.agreement.internal;

import org.jspecify.annotations.NullMarked;
