/** Bids that never change: their chain, sealed ones, and whose is best. */
@NullMarked
package org.mengkeju.deal.market.auction.bid;

import org.jspecify.annotations.NullMarked;
