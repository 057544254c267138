package org.mengkeju.deal.proceeds.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.region.Named;

/**
 * What one place asks. What it says nothing about is null.
 *
 * @param version changes with every value; an agreement keeps the one it was made under
 * @param document the text it comes from
 * @param transfer least share of net income where a result is transferred or licensed
 * @param shares least share of what the result is valued at as a contribution
 * @param ownUse least share of yearly operating profit from the unit's own use
 * @param mainContributors least share of the reward for the main contributors
 */
public record RuleSet(
        String key,
        String version,
        Named name,
        LocalDate validFrom,
        String document,
        String source,
        Rate transfer,
        Rate shares,
        Yearly ownUse,
        @Nullable Rate mainContributors,
        @Nullable Staff transferStaff,
        NetIncome netIncome,
        @Nullable Publicity pricePublicity,
        @Nullable Publicity rewardPublicity,
        @Nullable Within payWithin,
        @Nullable ReportDay yearlyReport,
        @Nullable Idle idle) {
    /** The national law alone. */
    public static final String LAW = "law";

    public boolean national() {
        return key.equals(LAW);
    }

    /** Key and version, as records keep them. */
    public String edition() {
        return key + "@" + version;
    }

    /** A least share, in percent. */
    public record Rate(BigDecimal percent, Mark mark, Named article) {}

    /** A least share of each year's profit for some years. */
    public record Yearly(BigDecimal percent, Integer yearsMin, Integer yearsMax, Mark mark, Named article) {}

    /**
     * What transfer staff get.
     *
     * @param binding whether the unit must give it, or may
     */
    public record Staff(BigDecimal percent, Base of, Boolean binding, Mark mark, Named article) {
        /** What the percentage is taken of. */
        public enum Base {
            NET,
            REWARD
        }
    }

    /**
     * How net income is found.
     *
     * @param deducts costs that count
     */
    public record NetIncome(From from, List<CostKind> deducts, Mark mark, Named article) {
        /** What one begins with. */
        public enum From {
            INCOME,
            /** What was actually agreed and paid under the contract. */
            CONTRACT
        }
    }

    /**
     * Days of public notice, calendar days.
     *
     * @param eachPayment whether every payment is published, or only the first under a version of an agreement
     */
    public record Publicity(Integer days, Boolean eachPayment, Mark mark, Named article) {}

    /** Months after the income by which it is to be paid out. */
    public record Within(Integer months, Mark mark, Named article) {}

    /** Day of the year of the report, as {@code 03-31}. */
    public record ReportDay(String day, Mark mark, Named article) {}

    /** Years a result may lie idle before its completers may ask to act. */
    public record Idle(Integer years, Mark mark, Named article) {}
}
