package org.mengkeju.ledger.budget;

import org.mengkeju.platform.Money;

/**
 * How a budget line stands at the end of a day.
 *
 * @param allotted made available
 * @param reserved set aside and not yet paid
 * @param paid and not taken back
 * @param free what can still be promised: allotted − reserved − paid
 */
public record BudgetStanding(Money allotted, Money reserved, Money paid, Money free) {}
