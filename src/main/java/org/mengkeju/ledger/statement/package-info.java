/** Bank statements: read, matched with claims, never booked without a person's word. */
@NullMarked
@NamedInterface("statement")
package org.mengkeju.ledger.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
