/** 拍卖: from announcement through bids and the hammer to a deal with the winner. */
@NullMarked
package org.mengkeju.deal.market.auction;

import org.jspecify.annotations.NullMarked;
