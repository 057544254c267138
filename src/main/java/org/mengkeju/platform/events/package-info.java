/** Events reach every listener: what was cut short by a crash or failed is told again. */
@NullMarked
@NamedInterface("events")
package org.mengkeju.platform.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
