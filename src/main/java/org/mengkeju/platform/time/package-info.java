/** The clock everything reads, and timed jobs. */
@NullMarked
@NamedInterface("time")
package org.mengkeju.platform.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
