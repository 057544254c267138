package org.mengkeju.matching.internal.ranking;

import java.util.Map;
import java.util.Set;
import org.mengkeju.matching.SearchMode;
import org.mengkeju.matching.internal.index.LegScores;

/**
 * How six strengths become one confidence: a logistic regression with weights that are never negative, so that taking
 * a reason away can only lower the confidence. Terms and meaning count by how far they stand out from what is
 * {@link Ordinary ordinary} for the need.
 *
 * @param bias logit of an ordinary candidate when nothing else speaks for it
 * @param weights logit that a full strength adds
 * @param neutral strength assumed where one side says nothing
 * @param typical what terms and meaning of an ordinary candidate add, where the candidates are too few to tell
 * @param gapBelow confidence (0–1) below which the best candidate is not called a fit
 * @param shownFrom confidence (0–1) from which a candidate is listed at all
 * @param kinds logit that being of a kind adds, less than 0 where as much in common means less; 0 for kinds not named
 */
public record ScoringModel(
        double bias,
        Strengths weights,
        Strengths neutral,
        double typical,
        double gapBelow,
        double shownFrom,
        Map<String, Double> kinds) {
    private static final Set<String> HELPING = Set.of("expert", "platform", "finance", "policy", "agency", "need");

    /** Share of segmented words in the strength of terms; the rest is bigrams. */
    private static final double WORDS = 0.2;
    /**
     * A need of this many bigrams is believed half as much in its terms as one without end: short needs are better
     * judged by meaning, long ones by terms. Measured on six collections (docs/benchmarks).
     */
    private static final double HALF_LENGTH = 250;
    /** Copies the map. */
    public ScoringModel {
        kinds = Map.copyOf(kinds);
    }

    /** Whether a text of this kind could itself be what is looked for; experts and platforms only help towards it. */
    public static boolean solves(String kind) {
        return !HELPING.contains(kind);
    }

    /** Cosine of unrelated texts in this model, and of texts that say the same. */
    static final double MEANING_NONE = 0.2;

    static final double MEANING_FULL = 0.8;
    /** The platform's own default, measured nowhere. */
    private static final double CERTAIN_MAX = 0.99;

    /**
     * One number for each reason; NaN where nothing is known.
     *
     * @param terms share of the need's weight in tokens that is covered, less for a short need
     * @param meaning closeness in meaning, 0 unrelated, 1 the same
     */
    public record Strengths(double terms, double meaning, double chain, double maturity, double region, double budget) {
        /** The same with what is known beside the words. */
        Strengths with(FactFit fit) {
            return new Strengths(terms, meaning, fit.chain(), fit.maturity(), fit.region(), fit.budget());
        }
    }

    /**
     * What the text of a candidate says; nothing is known beside it yet.
     *
     * @param needLength how much the need says, see {@link org.mengkeju.matching.internal.index.Retrieval.Found}
     */
    public static Strengths strengths(LegScores scores, int needLength, SearchMode mode) {
        double meaning = Math.max(0, (scores.cosine() - MEANING_NONE) / (MEANING_FULL - MEANING_NONE));
        return new Strengths(
                mode == SearchMode.DENSE ? Double.NaN : coverage(scores) * needLength / (needLength + HALF_LENGTH),
                mode == SearchMode.LEXICAL ? Double.NaN : meaning,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN);
    }

    /** Share of the need's weight in tokens that a text covers, 0–1. */
    public static double coverage(LegScores scores) {
        return WORDS * scores.words() + (1 - WORDS) * scores.bigrams();
    }

    /** What each reason adds to the logit; nothing where nothing is known. */
    public Strengths contributions(Strengths strengths) {
        return new Strengths(
                contribution(weights.terms, strengths.terms),
                contribution(weights.meaning, strengths.meaning),
                contribution(weights.chain, strengths.chain),
                contribution(weights.maturity, strengths.maturity),
                contribution(weights.region, strengths.region),
                contribution(weights.budget, strengths.budget));
    }

    private static double contribution(double weight, double strength) {
        return Double.isNaN(strength) ? 0 : weight * strength;
    }

    /** What terms and meaning add to the logit. */
    public double text(Strengths strengths) {
        return term(weights.terms, strengths.terms, neutral.terms)
                + term(weights.meaning, strengths.meaning, neutral.meaning);
    }

    /** What the reasons beside the words add to the logit. */
    public double beside(Strengths strengths) {
        return term(weights.chain, strengths.chain, neutral.chain)
                + term(weights.maturity, strengths.maturity, neutral.maturity)
                + term(weights.region, strengths.region, neutral.region)
                + term(weights.budget, strengths.budget, neutral.budget);
    }

    /**
     * The logit of a candidate: its place in the order.
     *
     * @param ordinary what terms and meaning of the ordinary candidate add
     */
    public double logit(String kind, Strengths strengths, double ordinary) {
        return bias + kinds.getOrDefault(kind, 0.0) + text(strengths) - ordinary + beside(strengths);
    }

    private static double term(double weight, double strength, double unknown) {
        return weight * (Double.isNaN(strength) ? unknown : strength);
    }

    /**
     * The chance, 0–1, that a person would call a candidate of this logit a fit. Never nearer to 1 than people agree with
     * themselves: no text is a certain fit.
     */
    public static double confidence(double logit) {
        return CERTAIN_MAX / (1 + Math.exp(-logit));
    }
}
