/** Programmes as files: who may apply, with what form, through which stages, judged and counted by which rules. */
@NullMarked
@NamedInterface("programme")
package org.mengkeju.selection.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
