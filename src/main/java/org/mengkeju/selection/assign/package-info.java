/** Giving many applications their reviewers: no conflicts, loads kept, the sum of affinities or the worst-off application first. */
@NullMarked
@NamedInterface("assign")
package org.mengkeju.selection.assign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
