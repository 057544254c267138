/** Starting the program: its data folder, its database, then the application on top. */
@NullMarked
@NamedInterface("launch")
package org.mengkeju.platform.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
