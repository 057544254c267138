/** What budget lines are called and whose they are; their money stands in the books. */
@NullMarked
package org.mengkeju.ledger.budget.internal;

import org.jspecify.annotations.NullMarked;
