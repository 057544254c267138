/** 收益分配: who gets what of the proceeds of a result, agreed in versions, published, and divided payment by payment. */
@NullMarked
package org.mengkeju.deal.proceeds;

import org.jspecify.annotations.NullMarked;
