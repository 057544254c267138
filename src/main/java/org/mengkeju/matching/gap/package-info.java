/** Gaps: problems that nothing fits, kept at their chain links, drafted as challenges, closed by what fits later. */
@NullMarked
@NamedInterface("gap")
package org.mengkeju.matching.gap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
