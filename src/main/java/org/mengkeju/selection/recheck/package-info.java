/** Requests of applicants to review a decision about them (复核): about procedure, in time, answered in time. */
@NullMarked
@NamedInterface("recheck")
package org.mengkeju.selection.recheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
