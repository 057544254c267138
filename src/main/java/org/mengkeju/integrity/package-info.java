/**
 * Trust: who may not apply, review, nominate, lead or take public money, for how long and why (科研诚信), the procedure by which
 * such a measure comes about and is reviewed, and the review of science ethics (科技伦理). Everything above asks here before
 * it admits or pays anybody.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "network"})
package org.mengkeju.integrity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
