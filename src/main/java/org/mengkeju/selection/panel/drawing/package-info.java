/** Closing the pool, drawing, inviting and replacing. */
@NullMarked
package org.mengkeju.selection.panel.drawing;

import org.jspecify.annotations.NullMarked;
