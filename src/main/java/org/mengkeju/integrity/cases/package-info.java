/** The inquiry into a breach: from a report to a decision, its review, and the end of the measure. */
@NullMarked
@NamedInterface("cases")
package org.mengkeju.integrity.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
