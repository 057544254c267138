/** Rows of accounts and transfers, the sealing of the chain, and what is checked of them. */
@NullMarked
package org.mengkeju.ledger.internal;

import org.jspecify.annotations.NullMarked;
