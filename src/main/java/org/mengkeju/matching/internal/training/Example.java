package org.mengkeju.matching.internal.training;

import org.mengkeju.matching.internal.ranking.ScoringModel;

/**
 * A candidate of a judged need.
 *
 * @param need its id
 * @param key of the candidate
 * @param fold what is kept together when the model is tested on needs it has not seen: the need's chain
 * @param kind achievement, expert, platform …
 * @param text how far its words and meaning stand out from what is ordinary for the need, in strengths of meaning
 * @param chain how near it stands on the chain, 0–1; NaN where one side says nothing
 * @param fixed logit of the reasons whose weight is not fitted
 * @param grade given by a person, 0 where none was given
 */
public record Example(
        String need, String key, String fold, String kind, double text, double chain, double fixed, int grade) {
    /** Grade from which a person would call it a fit: it solves at least part of what is asked. */
    public static final int FIT_FROM = 2;

    /** The same as near on the chain as given. */
    Example onChain(double strength) {
        return new Example(need, key, fold, kind, text, strength, fixed, grade);
    }

    /** Whether it could itself be what is looked for. */
    boolean solves() {
        return ScoringModel.solves(kind);
    }

    boolean fits() {
        return grade >= FIT_FROM;
    }
}
