/** Every step of a call and of the applications in it, in one chain of digests: who, when, on what ground. */
@NullMarked
@NamedInterface("step")
package org.mengkeju.selection.step;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
