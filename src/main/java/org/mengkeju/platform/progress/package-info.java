/** Progress of long work, told on standard error. */
@NullMarked
@NamedInterface("progress")
package org.mengkeju.platform.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
