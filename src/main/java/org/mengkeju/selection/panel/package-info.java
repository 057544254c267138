/** Panels of experts: drawn so that everybody can draw again, invited, scoring alone, and counted when nothing is owed any more. */
@NullMarked
@NamedInterface("panel")
package org.mengkeju.selection.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
