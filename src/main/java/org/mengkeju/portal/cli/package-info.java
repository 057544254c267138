/** The command line: one class a command. */
@NullMarked
@NamedInterface("cli")
package org.mengkeju.portal.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
