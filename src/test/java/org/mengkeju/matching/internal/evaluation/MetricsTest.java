package org.mengkeju.matching.internal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values computed by hand: gains 7, 3, 1 for grades 3, 2, 1; discounts log2 2 = 1, log2 3 = 1.58496, log2 4 = 2. */
class MetricsTest {
    private static final Map<String, Integer> GRADES = Map.of("a", 3, "b", 2, "c", 1);

    @Test
    void aPerfectRankingGainsEverything() {
        assertThat(Metrics.ndcg(List.of("a", "b", "c", "x"), GRADES, 10)).isEqualTo(1);
    }

    @Test
    void gainsAreDiscountedByRank() {
        // 0 + 3/1.58496 + 7/2 = 5.39279 of 7 + 3/1.58496 + 1/2 = 9.39279
        assertThat(Metrics.ndcg(List.of("x", "b", "a"), GRADES, 10)).isCloseTo(0.574142, within(1e-6));
    }

    @Test
    void whatStandsBehindTheCutDoesNotCount() {
        // 1 of 7 + 3/1.58496 = 8.89279 in the first two
        assertThat(Metrics.ndcg(List.of("c", "x", "a"), GRADES, 2)).isCloseTo(0.112451, within(1e-6));
    }

    @Test
    void reciprocalRankLooksForTheFirstRelevant() {
        assertThat(Metrics.reciprocalRank(List.of("x", "y", "c"), GRADES, 10)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(Metrics.reciprocalRank(List.of("x", "y", "c"), GRADES, 2)).isZero();
    }

    @Test
    void recallIsOverAllRelevant() {
        assertThat(Metrics.recall(List.of("x", "c", "a"), GRADES, 10, 1)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(Metrics.recall(List.of("x", "c", "a"), GRADES, 10, 2)).isCloseTo(1 / 2.0, within(1e-12));
    }

    @Test
    void percentilesAreValuesThatWereMeasured() {
        List<Double> values = List.of(5.0, 1.0, 4.0, 2.0, 3.0);
        assertThat(Evaluation.percentile(values, 0.50)).isEqualTo(3);
        assertThat(Evaluation.percentile(values, 0.99)).isEqualTo(5);
    }
}
