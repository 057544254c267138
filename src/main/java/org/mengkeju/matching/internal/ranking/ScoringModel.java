package org.mengkeju.matching.internal.ranking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.mengkeju.matching.SearchMode;
import org.mengkeju.matching.internal.index.LegScores;
import tools.jackson.databind.json.JsonMapper;

/**
 * How six strengths become one confidence: a logistic regression with weights that are never negative, so that taking
 * a reason away can only lower the confidence. Fitted on judged needs; the file says on which and how well.
 *
 * @param version of the file
 * @param trainedOn what it was fitted on
 * @param bias logit when nothing speaks for a candidate
 * @param weights logit that a full strength adds
 * @param neutral strength assumed where one side says nothing
 * @param words share of segmented words in the strength of terms, the rest is bigrams
 * @param gapBelow confidence (0–1) below which the best candidate is not called a fit
 * @param shownFrom confidence (0–1) from which a candidate is listed at all
 */
public record ScoringModel(
        String version,
        String trainedOn,
        double bias,
        Strengths weights,
        Strengths neutral,
        double words,
        double gapBelow,
        double shownFrom) {
    private static final String RESOURCE = "/matching/scoring-v1.json";

    /** The model that ships with the program. */
    public static ScoringModel shipped() {
        try (InputStream in = ScoringModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The scoring model is missing: " + RESOURCE);
            }
            return JsonMapper.shared().readValue(in, ScoringModel.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One number for each reason; NaN where nothing is known.
     *
     * @param terms share of the need's weight in tokens that is covered
     * @param meaning closeness in meaning
     */
    public record Strengths(
            double terms, double meaning, double chain, double maturity, double region, double budget) {}

    /** The strengths of a candidate. */
    public Strengths strengths(LegScores scores, FactFit fit, SearchMode mode) {
        double terms = words * scores.words() + (1 - words) * scores.bigrams();
        return new Strengths(
                mode == SearchMode.DENSE ? Double.NaN : terms,
                mode == SearchMode.LEXICAL ? Double.NaN : scores.cosine(),
                fit.chain(),
                fit.maturity(),
                fit.region(),
                fit.budget());
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
        return Double.isNaN(strength) ? 0 : weight * Math.max(0, strength);
    }

    /** The logit of a candidate: its place in the order. */
    public double logit(Strengths strengths) {
        return bias
                + term(weights.terms, strengths.terms, neutral.terms)
                + term(weights.meaning, strengths.meaning, neutral.meaning)
                + term(weights.chain, strengths.chain, neutral.chain)
                + term(weights.maturity, strengths.maturity, neutral.maturity)
                + term(weights.region, strengths.region, neutral.region)
                + term(weights.budget, strengths.budget, neutral.budget);
    }

    private static double term(double weight, double strength, double unknown) {
        return weight * (Double.isNaN(strength) ? unknown : Math.max(0, strength));
    }

    /** The chance, 0–1, that a person would call it a fit. */
    public double confidence(Strengths strengths) {
        return 1 / (1 + Math.exp(-logit(strengths)));
    }
}
