package org.mengkeju.subsidy.formula;

import java.util.List;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.platform.Money;

/**
 * What a scheme gives, with every step.
 *
 * @param amount what is given, the sum of the shares
 * @param shares by source; none of them 0
 */
public record Calculation(List<Step> steps, List<Share> shares, Money amount) {
    public Calculation {
        steps = List.copyOf(steps);
        shares = shares.stream().filter(one -> !one.amount().isZero()).toList();
        long sum = shares.stream().mapToLong(one -> one.amount().fen()).sum();
        if (sum != amount.fen()) {
            throw new IllegalArgumentException("the shares sum to " + sum + ", not " + amount.fen());
        }
    }

    /** The part that comes from a source. */
    public Money from(BudgetSource source) {
        return shares.stream()
                .filter(one -> one.source() == source)
                .map(Share::amount)
                .findFirst()
                .orElse(Money.ZERO);
    }
}
