/** Files that people send: what they really are and how large they may be. */
@NullMarked
@NamedInterface("files")
package org.mengkeju.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
