package org.mengkeju.selection.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mengkeju.selection.scoring.Standing.State;

/** What holds for whatever scores there are; the seed of a failing round is told. */
class RankingPropertiesTest {
    private static final int SEEDS = 400;
    private static final Comparator<State> ORDER = Comparator.comparingInt(
            List.of(State.IN, State.BALLOT_AT_CUT, State.BEHIND_CUT, State.BELOW_LINE, State.BLOCKED)::indexOf);

    @Test
    void theOrderInWhichScoresComeNeverMatters() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            for (Method method : Method.values()) {
                List<Score> scores = scores(random);
                Ranking first = ranking(method, scores, 3);
                Collections.shuffle(scores, random);
                assertThat(ranking(method, scores, 3))
                        .as("seed %d, %s", seed, method)
                        .isEqualTo(first);
            }
        }
    }

    @Test
    void aMeanLiesBetweenTheLowestAndTheHighestAndTrimmingIsNoWiderThanThat() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Score> scores = scores(new Random(seed));
            for (Method method : List.of(Method.MEAN, Method.TRIMMED_MEAN)) {
                for (Standing one : ranking(method, scores, 3).standings()) {
                    if (one.value() != null) {
                        assertThat(one.value()).as("seed %d", seed).isGreaterThanOrEqualTo(one.lowest());
                        assertThat(one.value()).isLessThanOrEqualTo(one.lowest().plus(one.spread()));
                    }
                }
            }
        }
    }

    @Test
    void neverDoMoreGoOnThanTheQuotaAndNobodyGoesOnBeforeABetterOne() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            int quota = random.nextInt(6);
            Ranking ranking = ranking(Method.TRIMMED_MEAN, scores(random), quota);
            int in = ranking.items(State.IN).size();
            int equal = ranking.items(State.BALLOT_AT_CUT).size();
            int passed = in + equal + ranking.items(State.BEHIND_CUT).size();
            assertThat(in + ranking.ballotSeats()).as("seed %d", seed).isEqualTo(Math.min(quota, passed));
            assertThat(ranking.ballotSeats()).isLessThanOrEqualTo(Math.max(0, equal - 1));
            assertThat(ranking.standings().stream().map(Standing::state)).isSortedAccordingTo(ORDER);
        }
    }

    @Test
    void aFractionSurvivesBeingWrittenDown() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            Fraction one = Fraction.of(random.nextInt(2001) - 1000, 1 + random.nextInt(999));
            assertThat(Fraction.parse(one.toString())).isEqualTo(one);
            assertThat(one.minus(one)).isEqualTo(Fraction.ZERO);
            assertThat(one.signum() == 0 || one.over(one).equals(Fraction.of(1)))
                    .isTrue();
            assertThat(one.about()).isCloseTo(one.shown(9).doubleValue(), org.assertj.core.data.Offset.offset(1e-8));
        }
    }

    private static Ranking ranking(Method method, List<Score> scores, int quota) {
        return Ranking.of(
                new ScoringRules(method, 3, new BigDecimal("50"), new BigDecimal("30"), quota),
                List.of("a", "b", "c", "d", "e", "f"),
                scores);
    }

    /** Few different scores, so that many are equal. */
    private static List<Score> scores(Random random) {
        List<Score> scores = new ArrayList<>();
        for (String item : List.of("a", "b", "c", "d", "e", "f")) {
            for (int r = 0; r < 7; r++) {
                if (random.nextInt(10) < 7) {
                    scores.add(Score.of(item, "r" + r, Integer.toString(40 + 10 * random.nextInt(5))));
                }
            }
        }
        return scores;
    }
}
