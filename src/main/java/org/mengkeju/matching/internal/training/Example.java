package org.mengkeju.matching.internal.training;

/**
 * A candidate of a judged need.
 *
 * @param need its id
 * @param key of the candidate
 * @param fold what is kept together when the model is tested on needs it has not seen: the need's chain
 * @param text what its words and meaning say, terms and meaning in their fixed proportion
 * @param chain how near it stands on the chain, 0–1
 * @param fixed logit of the reasons whose weight is not fitted
 * @param grade given by a person, 0 where none was given
 */
public record Example(String need, String key, String fold, double text, double chain, double fixed, int grade) {
    /** Grade from which a person would call it a fit: it solves at least part of what is asked. */
    public static final int FIT_FROM = 2;

    boolean fits() {
        return grade >= FIT_FROM;
    }
}
