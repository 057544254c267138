/** How like texts are by the words they share, for whoever compares texts that are not in the index. */
@NullMarked
@NamedInterface("likeness")
package org.mengkeju.matching.likeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
