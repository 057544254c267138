package org.mengkeju.deal.terms;

import org.mengkeju.platform.Money;

/**
 * A part of the price that is not for technology: equipment, instruments, parts, raw materials (技术合同认定规则 art. 52).
 *
 * @param reasonable within the reasonable quantity of the object, so that it is not deducted
 */
public record NonTechnicalCost(String label, Money amount, boolean reasonable) {}
