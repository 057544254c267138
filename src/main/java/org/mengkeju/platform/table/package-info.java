/** Tables that people bring and take away: spreadsheets, CSV and JSON lines, read and written row by row. */
@NullMarked
@NamedInterface("table")
package org.mengkeju.platform.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
