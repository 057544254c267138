package org.mengkeju.subsidy.formula;

import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.platform.Money;

/** A part of an amount that comes from one source. */
public record Share(BudgetSource source, Money amount) {}
