/** Listings from and to spreadsheets and JSON lines, row by row in constant memory. */
@NullMarked
@NamedInterface("exchange")
package org.mengkeju.catalogue.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
