package org.mengkeju.deal.terms;

import java.math.BigDecimal;

/**
 * A share of what the acquirer earns with the result (提成, 民法典 art. 846).
 *
 * @param percent of the base, above 0, at most 100, two decimals
 * @param base what it is counted on, in words, for example 合同产品净销售额
 * @param everyMonths how often the acquirer states its figures and pays: 1, 3, 6 or 12
 */
public record Royalty(BigDecimal percent, String base, int everyMonths) {}
