/** The way of a call through its stages: what ends each stage, who goes on, who is chosen, and on what ground. */
@NullMarked
@NamedInterface("course")
package org.mengkeju.selection.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
