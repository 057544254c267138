/** Calls: drafted, checked, published with terms that hold, run through the stages of their programme, and ended. */
@NullMarked
@NamedInterface("call")
package org.mengkeju.selection.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
