/** 蒙科聚积分: points by rule, from proposal through review and public notice to the ledger, with appeals. */
@NullMarked
package org.mengkeju.deal.points;

import org.jspecify.annotations.NullMarked;
