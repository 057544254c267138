package org.mengkeju.matching.internal.placing;

/** What the legs say of a judged text they have not learnt from. */
final class Unseen {
    private final double[][] scores;
    private final int[] truth;

    /**
     * Takes the arrays over.
     *
     * @param scores by class and leg
     * @param truth numbers of the classes it was judged to belong to
     */
    Unseen(double[][] scores, int[] truth) {
        this.scores = scores;
        this.truth = truth;
    }

    double[][] scores() {
        return scores;
    }

    int[] truth() {
        return truth;
    }
}
