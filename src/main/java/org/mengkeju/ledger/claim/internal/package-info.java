/** The tables of claims. */
@NullMarked
package org.mengkeju.ledger.claim.internal;

import org.jspecify.annotations.NullMarked;
