/** The commands of the launcher that find and measure. */
@NullMarked
@NamedInterface("cli")
package org.mengkeju.matching.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
