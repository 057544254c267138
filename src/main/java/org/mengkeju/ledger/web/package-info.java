/** The published heads of the books, and what an owner or an auditor may read of them. */
@NullMarked
package org.mengkeju.ledger.web;

import org.jspecify.annotations.NullMarked;
