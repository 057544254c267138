/** Facts of a firm: the region's vocabulary of them, what firms stated, and conditions written in them. */
@NullMarked
@NamedInterface("facts")
package org.mengkeju.network.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
