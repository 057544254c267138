package org.mengkeju.deal.proceeds.engine;

import java.util.ArrayList;
import java.util.List;
import org.mengkeju.deal.proceeds.rules.CostKind;
import org.mengkeju.deal.proceeds.rules.RuleSet;

/**
 * What is left of an income to be shared, in fen.
 *
 * @param income what came in
 * @param lines every cost, in the order given, with what was taken off for it
 * @param net not negative: costs beyond the income wait for the next one
 */
public record NetIncome(long income, List<Line> lines, long net) {
    /** A cost that stands open. */
    public record Cost(CostKind kind, long fen) {
        /** A cost takes something off. */
        public Cost {
            if (fen <= 0) {
                throw new IllegalArgumentException("A cost is more than nothing");
            }
        }
    }

    /**
     * A cost and what of it was taken off.
     *
     * @param counts whether the rule set lets it count
     * @param deducted at most the cost; less where the income was used up
     */
    public record Line(Cost cost, boolean counts, long deducted) {}

    /** Copies the list. */
    public NetIncome {
        lines = List.copyOf(lines);
    }

    /** Takes off what the rule set lets count, until nothing is left. */
    public static NetIncome of(long income, List<Cost> costs, RuleSet set) {
        if (income < 0) {
            throw new IllegalArgumentException("An income is not negative");
        }
        List<Line> lines = new ArrayList<>();
        long left = income;
        for (Cost cost : costs) {
            boolean counts = set.netIncome().deducts().contains(cost.kind());
            long off = counts ? Math.min(left, cost.fen()) : 0;
            lines.add(new Line(cost, counts, off));
            left -= off;
        }
        return new NetIncome(income, lines, left);
    }

    /** All that was taken off. */
    public long deducted() {
        return income - net;
    }
}
