/** Teams at the same task: gates, signed scores, who stays and who leaves. */
@NullMarked
@NamedInterface("race")
package org.mengkeju.project.race;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
