package org.mengkeju.matching.internal.evaluation;

import java.util.List;
import java.util.Map;

/**
 * Quality of one ranking: nDCG with gain 2^grade − 1 and discount log2(rank + 1), reciprocal rank, recall over all
 * documents with a grade above 0.
 */
public final class Metrics {
    private Metrics() {}

    /** Normalised discounted cumulative gain of the first {@code k}; 0 when nothing is relevant. */
    public static double ndcg(List<String> ranking, Map<String, Integer> grades, int k) {
        double gained = 0;
        for (int rank = 1; rank <= Math.min(k, ranking.size()); rank++) {
            gained += gain(grades.getOrDefault(ranking.get(rank - 1), 0)) / discount(rank);
        }
        int[] best = grades.values().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .mapToInt(Integer::intValue)
                .toArray();
        double ideal = 0;
        for (int rank = 1; rank <= Math.min(k, best.length); rank++) {
            ideal += gain(best[rank - 1]) / discount(rank);
        }
        return ideal == 0 ? 0 : gained / ideal;
    }

    /** One over the rank of the first relevant document among the first {@code k}, or 0. */
    public static double reciprocalRank(List<String> ranking, Map<String, Integer> grades, int k) {
        for (int rank = 1; rank <= Math.min(k, ranking.size()); rank++) {
            if (grades.getOrDefault(ranking.get(rank - 1), 0) > 0) {
                return 1.0 / rank;
            }
        }
        return 0;
    }

    /** Share of the documents graded at least {@code least} that are among the first {@code k}. */
    public static double recall(List<String> ranking, Map<String, Integer> grades, int k, int least) {
        long relevant = grades.values().stream().filter(grade -> grade >= least).count();
        long found = ranking.stream()
                .limit(k)
                .filter(document -> grades.getOrDefault(document, 0) >= least)
                .count();
        return relevant == 0 ? 0 : found / (double) relevant;
    }

    private static double gain(int grade) {
        return Math.pow(2, grade) - 1;
    }

    private static double discount(int rank) {
        return Math.log(rank + 1) / Math.log(2);
    }
}
