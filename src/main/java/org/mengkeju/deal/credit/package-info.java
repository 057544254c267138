/** To whom a deal is credited: centres and managers by a split that sums to 100 %, and introductions that stay protected. */
@NullMarked
@NamedInterface("credit")
package org.mengkeju.deal.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
