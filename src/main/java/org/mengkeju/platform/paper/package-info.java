/** Papers to print and keep: PDF from the same templates as pages, with the Chinese font that comes with the program. */
@NullMarked
@NamedInterface("paper")
package org.mengkeju.platform.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
