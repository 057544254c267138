package org.mengkeju.matching.internal.training;

/**
 * What is fitted of a scoring model.
 *
 * @param bias logit when nothing speaks for a candidate
 * @param text logit a full strength of the text adds
 * @param chain logit a full strength of the chain adds
 */
public record Weights(double bias, double text, double chain) {
    double logit(Example example) {
        return bias + text * example.text() + chain * example.chain() + example.fixed();
    }

    /** The chance, 0–1, that a person would call the candidate a fit. */
    public double confidence(Example example) {
        return 1 / (1 + Math.exp(-logit(example)));
    }
}
