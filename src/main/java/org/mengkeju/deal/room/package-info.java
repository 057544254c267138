/** The data room of a deal: papers, who confirmed that they stay secret, who read what. */
@NullMarked
@NamedInterface("room")
package org.mengkeju.deal.room;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
