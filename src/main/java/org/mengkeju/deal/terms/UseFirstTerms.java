package org.mengkeju.deal.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;

/**
 * Use first, pay later (先使用后付费): what is free for how long, and what makes a payment fall due.
 *
 * @param ruleSet key of the rule set it follows, for example {@code inner-mongolia}
 * @param freeMonths length of free use from the day the contract takes effect, in months
 * @param triggers what makes payments fall due, one or more
 * @param exitTest test that decides after free use, in words, for example 收率达到 95 %; empty where none is agreed
 * @param coveredPercent share of what falls due that a guarantor or insurer answers for, 0–100
 */
public record UseFirstTerms(
        String ruleSet, int freeMonths, List<Trigger> triggers, String exitTest, int coveredPercent) {
    public UseFirstTerms {
        triggers = List.copyOf(triggers);
    }

    /** What makes a payment fall due. */
    public enum TriggerKind {
        DATE_AFTER_EFFECTIVE,
        FIRST_REVENUE,
        REVENUE_TOTAL,
        MILESTONE_MET,
        PROFIT_SHARE,
        BUYOUT_OPTION
    }

    /**
     * A trigger.
     *
     * @param label in words, for example the name of a milestone
     * @param on the day, for {@link TriggerKind#DATE_AFTER_EFFECTIVE}
     * @param threshold total revenue, for {@link TriggerKind#REVENUE_TOTAL}
     * @param percent of the base, for {@link TriggerKind#PROFIT_SHARE}
     * @param everyMonths how often the base is stated, for {@link TriggerKind#PROFIT_SHARE}; otherwise 0
     * @param amount what falls due; zero for {@link TriggerKind#PROFIT_SHARE}
     */
    public record Trigger(
            TriggerKind kind,
            String label,
            @Nullable LocalDate on,
            @Nullable Money threshold,
            @Nullable BigDecimal percent,
            int everyMonths,
            Money amount) {}
}
