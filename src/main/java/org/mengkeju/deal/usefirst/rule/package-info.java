/** Rule sets of regions for use first, pay later, and what they say of terms. */
@NullMarked
@NamedInterface("usefirst-rules")
package org.mengkeju.deal.usefirst.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
