/** 专利开放许可 (专利法 arts. 50, 51): declared once, taken by anybody who notifies. */
@NullMarked
package org.mengkeju.deal.market.openlicence;

import org.jspecify.annotations.NullMarked;
