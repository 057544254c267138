package org.mengkeju.matching.internal.placing;

import java.util.Arrays;
import java.util.List;

/** Sparse vectors by term, so that one text is compared with all of them at once. */
final class Postings {
    private final int[] starts;
    private final int[] rows;
    private final float[] weights;
    private final int count;

    Postings(List<Weighted> vectors, int terms) {
        count = vectors.size();
        starts = new int[terms + 1];
        for (Weighted vector : vectors) {
            for (int term : vector.ids()) {
                starts[term + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        rows = new int[starts[terms]];
        weights = new float[rows.length];
        int[] next = starts.clone();
        for (int row = 0; row < count; row++) {
            Weighted vector = vectors.get(row);
            for (int i = 0; i < vector.ids().length; i++) {
                int at = next[vector.ids()[i]]++;
                rows[at] = row;
                weights[at] = vector.weights()[i];
            }
        }
    }

    /** The sum of products with each vector. */
    float[] products(Weighted text) {
        float[] products = new float[count];
        for (int i = 0; i < text.ids().length; i++) {
            int term = text.ids()[i];
            float weight = text.weights()[i];
            for (int at = starts[term]; at < starts[term + 1]; at++) {
                products[rows[at]] += weight * weights[at];
            }
        }
        return products;
    }
}
