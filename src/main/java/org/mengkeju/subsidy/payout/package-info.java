/** What was promised and paid to whom from which budget line, for vouchers and claims alike. */
@NullMarked
package org.mengkeju.subsidy.payout;

import org.jspecify.annotations.NullMarked;
