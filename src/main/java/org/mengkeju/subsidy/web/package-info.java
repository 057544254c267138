/** Pages of vouchers, subsidies and budgets. */
@NullMarked
package org.mengkeju.subsidy.web;

import org.jspecify.annotations.NullMarked;
