/** The region folder: everything that makes the program this region's, read as data. */
@NullMarked
@NamedInterface("region")
package org.mengkeju.platform.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
