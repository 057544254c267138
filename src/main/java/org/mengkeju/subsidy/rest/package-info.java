/** Vouchers, subsidies and budgets by REST, with the same rights as the pages. */
@NullMarked
package org.mengkeju.subsidy.rest;

import org.jspecify.annotations.NullMarked;
