/** What two sides agree on: the way to trade, the price and how it is paid, scope, results, risks; in numbered versions. */
@NullMarked
@NamedInterface("terms")
package org.mengkeju.deal.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
