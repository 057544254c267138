/** What becomes of each payment: costs, the plan that divides it, its notice, and the transfer that posts it. */
@NullMarked
package org.mengkeju.deal.proceeds.payout;

import org.jspecify.annotations.NullMarked;
