/** Schemes of vouchers and subsidies as dated data of the region, each value with its source. */
@NullMarked
package org.mengkeju.subsidy.scheme;

import org.jspecify.annotations.NullMarked;
