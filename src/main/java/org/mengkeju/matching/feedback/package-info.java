/**
 * What becomes of matches: which candidates were shown at which place, opened, contacted, rejected, dealt. Feeds the
 * published quality and, by a command, the ranking model. Holds no personal data.
 */
@NullMarked
@NamedInterface("feedback")
package org.mengkeju.matching.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
