/** Pages of the market: what is offered, one's own offers, bidding. */
@NullMarked
package org.mengkeju.deal.market.web;

import org.jspecify.annotations.NullMarked;
