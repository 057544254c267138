/** What falls due under a signed contract, and what was paid on it. */
@NullMarked
@NamedInterface("payment")
package org.mengkeju.deal.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
