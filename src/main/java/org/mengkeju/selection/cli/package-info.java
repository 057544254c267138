/** Commands over the engines of selection: assigning reviewers, drawing experts, finding conflicts of interest; measurements. */
@NullMarked
@NamedInterface("cli")
package org.mengkeju.selection.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
