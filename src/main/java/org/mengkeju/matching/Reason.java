package org.mengkeju.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a candidate fits or does not: facts only, the words for it stand in message files. In the fixed
 * order terms, meaning, chain, maturity, region, budget.
 */
public sealed interface Reason {
    /** How strong and worth how many points. */
    Weight weight();

    /** The name of the reason's kind in JSON and message keys. */
    default String type() {
        return switch (this) {
            case Terms t -> "terms";
            case Meaning m -> "meaning";
            case Chain c -> "chain";
            case Maturity m -> "maturity";
            case Region r -> "region";
            case Budget b -> "budget";
        };
    }

    /**
     * Strength and points of a reason.
     *
     * @param value 0–100, or null when one side says nothing about it
     * @param points its part of the candidate's confidence, one decimal
     */
    record Weight(@Nullable Double value, double points) {
        /** Nothing is known: no points. */
        public static final Weight UNKNOWN = new Weight(null, 0);
    }

    /**
     * Shared terms.
     *
     * @param shared terms of the need the candidate writes too, weightiest first
     * @param missing weighty terms of the need the candidate does not write
     */
    record Terms(Weight weight, List<String> shared, List<String> missing) implements Reason {}

    /**
     * Closeness in meaning, shown by the two sentences that are nearest to each other.
     *
     * @param need sentence of the need, or null when no sentences could be compared
     * @param candidate sentence of the candidate
     */
    record Meaning(
            Weight weight, @Nullable Quote need, @Nullable Quote candidate) implements Reason {}

    /** Chain links: those of both sides where they share one, otherwise what the candidate has. */
    record Chain(Weight weight, ChainFit fit, List<String> links) implements Reason {}

    /**
     * Technology readiness against what is asked.
     *
     * @param missingLevels levels the candidate lacks, 0 when reached or nothing is asked
     * @param updated day of the candidate's last change, its age
     */
    record Maturity(
            Weight weight,
            Facts.@Nullable TrlRange asked,
            Facts.@Nullable TrlRange has,
            int missingLevels,
            @Nullable LocalDate updated)
            implements Reason {}

    /** Where both are. */
    record Region(
            Weight weight,
            RegionFit fit,
            @Nullable String asked,
            @Nullable String has) implements Reason {}

    /**
     * Price against budget, in yuan.
     *
     * @param shortfall by how much the lowest price exceeds the budget, 0 when it does not
     * @param highShortfall by how much the highest price exceeds the budget, 0 when it does not
     */
    record Budget(
            Weight weight,
            Facts.@Nullable MoneyRange budget,
            Facts.@Nullable MoneyRange price,
            BigDecimal shortfall,
            BigDecimal highShortfall)
            implements Reason {}

    /** How the chain links of both lie to each other. */
    enum ChainFit {
        /** The need names no link; judging by its words it belongs to one of the candidate's. */
        PRESUMED_LINK,
        /** The need names no link, and its words speak for others than the candidate's. */
        PRESUMED_OTHER,
        SAME_LINK,
        SAME_CHAIN,
        OTHER_CHAIN,
        UNKNOWN
    }

    /** How far apart both are. */
    enum RegionFit {
        SAME_COUNTY,
        SAME_LEAGUE,
        SAME_REGION,
        OUTSIDE,
        UNKNOWN
    }

    /**
     * A sentence and where it stands.
     *
     * @param place title, text or keywords
     * @param number from 1, its place among the sentences of the text; 1 for title and keywords
     * @param sentence as written
     */
    record Quote(Place place, int number, String sentence) {}

    /** Where a sentence stands. */
    enum Place {
        TITLE,
        TEXT,
        KEYWORDS
    }
}
