/** Drawing experts at random from a published pool with a committed seed; anybody can draw again (docs/reference/draw.md). */
@NullMarked
@NamedInterface("draw")
package org.mengkeju.selection.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
