/** Who may enter the pool of experts and how long each step may take, dated and with its source. */
@NullMarked
@NamedInterface("expert-rules")
package org.mengkeju.selection.expert.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
