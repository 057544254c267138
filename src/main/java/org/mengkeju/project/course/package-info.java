/** A project: what was signed, where it stands, who may do what, and its log. */
@NullMarked
@NamedInterface("course")
package org.mengkeju.project.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
