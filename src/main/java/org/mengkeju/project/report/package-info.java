/** Annual reports: filed, late, missing, and what follows of it. */
@NullMarked
@NamedInterface("report")
package org.mengkeju.project.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
