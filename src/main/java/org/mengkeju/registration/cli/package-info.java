/** The command that recognises technology contracts from a file, and its measurement. */
@NullMarked
@NamedInterface("cli")
package org.mengkeju.registration.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
