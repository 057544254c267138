package org.mengkeju.indicator.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.NeedOutcomes.Fate;

/**
 * The platform's own quality in one year: of the needs that came into a queue in it, as they stand now.
 *
 * @param year calendar year; years do not overlap, so that nothing hidden is the difference of two of them
 * @param years for which there are needs, newest first
 * @param at when it was computed
 * @param model the scoring models in force
 * @param total of all needs, or null where they are too few
 * @param dimensions the same by group
 * @param searches lists shown for free searches, or null where they are too few
 * @param lost lists that were shown and could not be written down
 * @param demo whether demonstration needs are among them
 */
public record QualityReport(
        int year,
        List<Integer> years,
        Instant at,
        String model,
        @Nullable Figures total,
        List<Dimension> dimensions,
        @Nullable Searches searches,
        long lost,
        boolean demo) {

    /**
     * Figures of all needs or of a group. What is null is too small a number to show, or would tell one.
     *
     * @param needs number of cases
     * @param taken a transfer manager took them
     * @param answered their firm got a first answer
     * @param answeredPercent one decimal
     * @param medianDays to the first answer, among those answered, one decimal
     * @param ninetiethDays nine of ten of those answered waited no longer, one decimal
     * @param hits by feedback
     * @param fates how many stand where
     */
    public record Figures(
            int needs,
            int taken,
            int answered,
            BigDecimal answeredPercent,
            @Nullable BigDecimal medianDays,
            @Nullable BigDecimal ninetiethDays,
            @Nullable Hits hits,
            Map<Fate, @Nullable Integer> fates) {}

    /**
     * How often the wanted candidate was there.
     *
     * @param cases with feedback
     * @param atOne percent of them with the wanted candidate in the first place, one decimal
     * @param atThree … among the first three
     * @param atTen … among the first ten
     */
    public record Hits(int cases, BigDecimal atOne, BigDecimal atThree, BigDecimal atTen) {}

    /**
     * Free searches.
     *
     * @param hits cases are lists shown, a hit is one of which a candidate was opened
     * @param gapPercent of the lists that said that nothing fits, one decimal
     */
    public record Searches(Hits hits, BigDecimal gapPercent) {}

    /** Figures by what needs are pinned to. */
    public record Dimension(By by, List<Group> groups) {}

    /** What groups are made by. */
    public enum By {
        CHAIN,
        DIVISION,
        CENTRE
    }

    /**
     * A group with cases.
     *
     * @param key of the chain, division or centre; empty for needs that name none
     * @param figures or null where they are hidden
     */
    public record Group(String key, @Nullable Figures figures) {}
}
