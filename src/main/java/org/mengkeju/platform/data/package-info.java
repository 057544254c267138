/** The data folder on disk, held by one program at a time. */
@NullMarked
@NamedInterface("data")
package org.mengkeju.platform.data;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
