package org.mengkeju.matching.internal.training;

import java.util.Map;
import org.mengkeju.matching.internal.ranking.ScoringModel;

/**
 * What is fitted of a scoring model.
 *
 * @param bias logit when nothing speaks for a candidate
 * @param text logit a full strength of the text adds
 * @param chain logit a full strength of the chain adds
 * @param kinds logit that being of a kind adds
 */
public record Weights(double bias, double text, double chain, Map<String, Double> kinds) {
    /** Copies the map. */
    public Weights {
        kinds = Map.copyOf(kinds);
    }

    double logit(Example example) {
        return bias
                + text * example.text()
                + chain * example.chain()
                + kinds.getOrDefault(example.kind(), 0.0)
                + example.fixed();
    }

    /** The chance, 0–1, that a person would call the candidate a fit. */
    public double confidence(Example example) {
        return ScoringModel.confidence(logit(example));
    }
}
