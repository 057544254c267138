/** Work that is done once at every start. */
@NullMarked
@NamedInterface("start")
package org.mengkeju.platform.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
