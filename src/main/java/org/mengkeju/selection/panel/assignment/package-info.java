/** Giving many applications their experts: drafts by the engine, changes by hand, publication, undoing, and why each pair is. */
@NullMarked
package org.mengkeju.selection.panel.assignment;

import org.jspecify.annotations.NullMarked;
