package org.mengkeju.matching.internal.placing;

/** A sparse vector: numbers of terms in ascending order, and how much each counts. */
final class Weighted {
    private final int[] ids;
    private final float[] weights;

    /** Takes the arrays over; they must not be changed afterwards. */
    Weighted(int[] ids, float[] weights) {
        this.ids = ids;
        this.weights = weights;
    }

    int[] ids() {
        return ids;
    }

    float[] weights() {
        return weights;
    }
}
