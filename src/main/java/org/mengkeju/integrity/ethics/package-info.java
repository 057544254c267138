/** Ethics review (科技伦理审查): committees, activities, meetings, re-review by experts, follow-up. */
@NullMarked
@NamedInterface("ethics")
package org.mengkeju.integrity.ethics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
