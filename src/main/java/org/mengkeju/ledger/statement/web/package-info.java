/** Pages of bank statements. */
@NullMarked
package org.mengkeju.ledger.statement.web;

import org.jspecify.annotations.NullMarked;
