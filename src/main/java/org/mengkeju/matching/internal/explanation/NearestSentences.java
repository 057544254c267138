package org.mengkeju.matching.internal.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.internal.embedding.SentenceVector;

/**
 * The two sentences nearest to each other, by their place.
 *
 * @param need index among the sentences of the need
 * @param candidate index among the sentences of the candidate
 */
record NearestSentences(int need, int candidate) {
    /** The nearest pair, or null when one side has no vectors. */
    static @Nullable NearestSentences of(List<SentenceVector> need, List<SentenceVector> candidate) {
        NearestSentences nearest = null;
        double best = -2;
        for (int i = 0; i < need.size(); i++) {
            for (int j = 0; j < candidate.size(); j++) {
                double cosine = need.get(i).cosine(candidate.get(j));
                if (cosine > best) {
                    best = cosine;
                    nearest = new NearestSentences(i, j);
                }
            }
        }
        return nearest;
    }
}
