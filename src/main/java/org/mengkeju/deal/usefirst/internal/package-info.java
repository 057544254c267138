/** How use-first contracts are kept, follow the ledger and wake when something falls due. */
@NullMarked
package org.mengkeju.deal.usefirst.internal;

import org.jspecify.annotations.NullMarked;
