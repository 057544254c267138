/** Conflicts of interest between reviewers and applications, found from identifiers and employment, never from names. */
@NullMarked
@NamedInterface("conflict")
package org.mengkeju.selection.conflict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
