package org.mengkeju.matching.internal.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mengkeju.matching.internal.ranking.Ordinary.Said;

class OrdinaryTest {
    @Test
    void theOrdinaryCandidateIsTheOneBehindTheFirstTenAndBeforeThoseNearlyUnrelated() {
        List<Said> hundred = IntStream.rangeClosed(1, 100)
                .mapToObj(n -> new Said("achievement", n))
                .toList();
        assertThat(new Ordinary(hundred, 0).of("achievement")).isCloseTo(80.5, within(1e-9)); // 90 … 71
    }

    @Test
    void aHandfulOfGoodAnswersDoesNotMakeThemOrdinary() {
        List<Said> candidates = candidates("achievement", 50, 1);
        double before = new Ordinary(candidates, 0).of("achievement");
        candidates.addAll(candidates("achievement", 10, 9));
        assertThat(new Ordinary(candidates, 0).of("achievement")).isEqualTo(before);
    }

    @Test
    void everyKindIsMeasuredAgainstItsOwn() {
        List<Said> candidates = candidates("achievement", 20, 5);
        candidates.addAll(candidates("expert", 20, 2));
        var ordinary = new Ordinary(candidates, 0);
        assertThat(ordinary.of("achievement")).isEqualTo(5);
        assertThat(ordinary.of("expert")).isEqualTo(2);
    }

    @Test
    void aKindWithFewCandidatesIsMeasuredAgainstAll() {
        List<Said> candidates = candidates("achievement", 20, 5);
        candidates.addAll(candidates("policy", 3, 2));
        assertThat(new Ordinary(candidates, 0).of("policy")).isEqualTo(new Ordinary(candidates, 0).of("anything"));
    }

    @Test
    void fewCandidatesAreMeasuredAgainstWhatIsTypical() {
        assertThat(new Ordinary(candidates("achievement", 3, 5), 7).of("achievement"))
                .isEqualTo(7);
    }

    private static List<Said> candidates(String kind, int count, double text) {
        return new ArrayList<>(
                IntStream.range(0, count).mapToObj(n -> new Said(kind, text)).toList());
    }
}
