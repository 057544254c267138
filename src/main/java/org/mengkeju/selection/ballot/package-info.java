/** Counting votes in whole numbers: quorum, shares of those present, abstentions, members who step back. */
@NullMarked
@NamedInterface("ballot")
package org.mengkeju.selection.ballot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
