package org.mengkeju.matching.internal.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.internal.embedding.SentenceVector;

/**
 * The two sentences that carry the match best, by their place: near in meaning, and all the more where they share
 * terms.
 *
 * @param need index among the sentences of the need
 * @param candidate index among the sentences of the candidate
 */
record NearestSentences(int need, int candidate) {
    /** A shared term counts as much as this difference in cosine; the spread within one pair of texts is about 0.2. */
    private static final double TERM = 0.05;

    private static final int TERMS_MAX = 3;

    /**
     * One side of the comparison.
     *
     * @param sentences in one spelling
     * @param vectors of the first of them, as far as the model could read
     */
    record Side(List<String> sentences, List<SentenceVector> vectors) {}

    /** The best pair, or null when one side has no vectors. */
    static @Nullable NearestSentences of(Side need, Side candidate, List<String> sharedTerms) {
        NearestSentences nearest = null;
        double best = -2;
        for (int i = 0; i < need.vectors().size(); i++) {
            String asked = need.sentences().get(i);
            List<String> terms = sharedTerms.stream().filter(asked::contains).toList();
            for (int j = 0; j < candidate.vectors().size(); j++) {
                String written = candidate.sentences().get(j);
                long shared = terms.stream()
                        .filter(written::contains)
                        .limit(TERMS_MAX)
                        .count();
                double nearness =
                        need.vectors().get(i).cosine(candidate.vectors().get(j)) + TERM * shared;
                if (nearness > best) {
                    best = nearness;
                    nearest = new NearestSentences(i, j);
                }
            }
        }
        return nearest;
    }
}
