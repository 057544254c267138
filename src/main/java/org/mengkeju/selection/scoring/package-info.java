/** Counting scores exactly: weights, means, ranks, ties, cut-offs, gates of a race; and statistics that show odd scores. */
@NullMarked
@NamedInterface("scoring")
package org.mengkeju.selection.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
