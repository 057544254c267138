/** Task contracts and commitments of winners, signed by poster, taker and department. */
@NullMarked
@NamedInterface("signing")
package org.mengkeju.selection.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
