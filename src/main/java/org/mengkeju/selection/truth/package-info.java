/** What must be true of calls at any time; {@code mengkeju verify} recomputes it and names every difference. */
@NullMarked
package org.mengkeju.selection.truth;

import org.jspecify.annotations.NullMarked;
