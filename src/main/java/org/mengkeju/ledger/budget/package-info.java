/**
 * Budget lines: money made available, set aside for somebody, paid and taken back, as double entries of the one
 * ledger.
 */
@NullMarked
@NamedInterface("budget")
package org.mengkeju.ledger.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
