/** Backup and restore: the whole state in one file, checked by counts and digests. */
@NullMarked
@NamedInterface("backup")
package org.mengkeju.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
