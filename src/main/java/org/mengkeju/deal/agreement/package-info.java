/** Deals: who talks with whom about what, how far they are, who has to do what until when, and what was agreed. */
@NullMarked
@NamedInterface("agreement")
package org.mengkeju.deal.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
