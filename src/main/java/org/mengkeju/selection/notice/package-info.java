/** Public notices of whoever was chosen, and objections to them. */
@NullMarked
@NamedInterface("notice")
package org.mengkeju.selection.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
