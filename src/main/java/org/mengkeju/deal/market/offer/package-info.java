/** 挂牌: results offered to everybody at a price; whoever accepts has a deal. */
@NullMarked
package org.mengkeju.deal.market.offer;

import org.jspecify.annotations.NullMarked;
