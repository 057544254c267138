/** Import and export from the command line. */
@NullMarked
@NamedInterface("cli")
package org.mengkeju.catalogue.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
