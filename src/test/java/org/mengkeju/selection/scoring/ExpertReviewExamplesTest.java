package org.mengkeju.selection.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mengkeju.selection.scoring.Standing.State;

/** Worked examples 1 and 5 of the sheet on expert review, and the rules on ties, cuts and alarms. */
class ExpertReviewExamplesTest {
    @Test
    void example1OneHighestAndOneLowestAreDroppedFromFiveScoresOn() {
        assertThat(value("90", "85", "80", "60", "95")).isEqualTo("85.00");
        assertThat(value("90", "85", "80", "75")).isEqualTo("82.50");
        assertThat(value("90", "90", "70", "70", "80")).isEqualTo("80.00");
    }

    @Test
    void example5WithTwoOfThreeScoresInNothingIsCounted() {
        Standing own = Ranking.alone(ScoringRules.DEFAULT, "a", scores("a", "90", "80"));
        assertThat(own.state()).isEqualTo(State.BLOCKED);
        assertThat(own.shown()).isEmpty();
        assertThat(Ranking.of(ScoringRules.DEFAULT, List.of("a", "b"), scores("a", "90", "80", "70"))
                        .items(State.BLOCKED))
                .containsExactly("b");
    }

    @Test
    void theValueShownIsRoundedHalfUpButTheRankFollowsTheExactOne() {
        List<Score> scores = new ArrayList<>(scores("a", "80", "80", "80.01"));
        scores.addAll(scores("b", "80", "80", "80.02"));
        Ranking ranking = Ranking.of(with(Method.MEAN, null), List.of("a", "b"), scores);
        assertThat(ranking.standings()).extracting(Standing::item).containsExactly("b", "a");
        assertThat(ranking.standings().get(1).shown()).isEqualTo("80.00");
        assertThat(Fraction.of(new BigDecimal("0.125")).shown(2)).isEqualByComparingTo("0.13");
    }

    @Test
    void equalValuesGoByTheHigherLowestScoreAndThenShareTheRankUntilABallot() {
        List<Score> scores = new ArrayList<>(scores("a", "70", "80", "90"));
        scores.addAll(scores("b", "75", "80", "85"));
        scores.addAll(scores("c", "75", "80", "85"));
        scores.addAll(scores("d", "60", "61", "62"));
        Ranking ranking = Ranking.of(with(Method.MEAN, 1), List.of("a", "b", "c", "d"), scores);
        assertThat(ranking.standings()).extracting(Standing::rank).containsExactly(1, 1, 3, 4);
        assertThat(ranking.items(State.BALLOT_AT_CUT)).containsExactly("b", "c");
        assertThat(ranking.ballotSeats()).isEqualTo(1);
        assertThat(ranking.items(State.BEHIND_CUT)).containsExactly("a", "d");
        Ranking two = Ranking.of(with(Method.MEAN, 2), List.of("a", "b", "c", "d"), scores);
        assertThat(two.items(State.IN)).containsExactly("b", "c");
        assertThat(two.ballotSeats()).isZero();
    }

    @Test
    void thirtyPointsBetweenHighestAndLowestRaiseTheAlarm() {
        assertThat(alone("60", "80", "90").alarm()).isTrue();
        assertThat(alone("60.01", "80", "90").alarm()).isFalse();
    }

    @Test
    void sixtyPassesAndLessDoesNot() {
        assertThat(alone("60", "60", "60").state()).isEqualTo(State.IN);
        assertThat(alone("60", "60", "59.99").state()).isEqualTo(State.BELOW_LINE);
    }

    @Test
    void marksAreWeighedWhateverTheWeightsSumTo() {
        var rubric = new Rubric(List.of(
                new Rubric.Criterion("novel", new BigDecimal("3")),
                new Rubric.Criterion("sound", new BigDecimal("1"))));
        Map<String, BigDecimal> marks = Map.of("novel", new BigDecimal("90"), "sound", new BigDecimal("71"));
        assertThat(rubric.score(marks)).isEqualTo(Fraction.of(341, 4));
        assertThatThrownBy(() -> rubric.score(Map.of("novel", BigDecimal.TEN))).hasMessageContaining("one mark");
        assertThatThrownBy(() -> rubric.score(Map.of("novel", BigDecimal.TEN, "other", BigDecimal.TEN)))
                .hasMessageContaining("sound");
    }

    @Test
    void aSevereReviewerDoesNoHarmWhereScoresAreStandardised() {
        List<Score> scores = List.of(
                Score.of("a", "mild", "95"), Score.of("b", "mild", "85"),
                Score.of("a", "severe", "60"), Score.of("b", "severe", "40"),
                Score.of("c", "severe", "50"), Score.of("c", "mild", "90"));
        Ranking ranking =
                Ranking.of(new ScoringRules(Method.STANDARDISED, 2, null, null, null), List.of("a", "b", "c"), scores);
        assertThat(ranking.standings()).extracting(Standing::item).containsExactly("a", "c", "b");
        assertThat(ranking.standings().get(1).value()).isEqualTo(Fraction.of(70));
    }

    @Test
    void whoWasAssignedStrongApplicationsOnlyPullsNobodyDownWhereScoresAreStandardised() {
        List<Score> scores = List.of(
                Score.of("strong", "x", "90"),
                Score.of("good", "x", "86"),
                Score.of("fair", "x", "82"),
                Score.of("strong", "y", "90"),
                Score.of("good", "y", "86"),
                Score.of("fair", "y", "82"),
                Score.of("weak", "z", "50"),
                Score.of("poor", "z", "46"),
                Score.of("bad", "z", "42"),
                Score.of("weak", "w", "50"),
                Score.of("poor", "w", "46"),
                Score.of("bad", "w", "42"));
        Ranking ranking = Ranking.of(
                new ScoringRules(Method.STANDARDISED, 2, null, null, null),
                List.of("strong", "good", "fair", "weak", "poor", "bad"),
                scores);
        assertThat(ranking.standings())
                .extracting(Standing::item)
                .containsExactly("strong", "good", "fair", "weak", "poor", "bad");
    }

    @Test
    void oneScoreOfAReviewerCountsAsWhatItsApplicationGotWhereScoresAreStandardised() {
        List<Score> scores = List.of(
                Score.of("a", "x", "90"), Score.of("b", "x", "70"), Score.of("c", "x", "80"), Score.of("a", "y", "60"));
        Standing a = Ranking.of(
                        new ScoringRules(Method.STANDARDISED, 1, null, null, null), List.of("a", "b", "c"), scores)
                .standings()
                .stream()
                .filter(one -> one.item().equals("a"))
                .findFirst()
                .orElseThrow();
        // x: mean 80, level (75 + 70 + 80) / 3 = 75, no other scale to bring it to: a counts 85
        // y: one score, level 75
        assertThat(a.value()).isEqualTo(Fraction.of(80));
    }

    @Test
    void ranksCountAsTheShareOfOthersThatGotLess() {
        List<Score> scores = List.of(
                Score.of("a", "x", "90"),
                Score.of("b", "x", "80"),
                Score.of("c", "x", "80"),
                Score.of("a", "y", "10"),
                Score.of("b", "y", "20"),
                Score.of("c", "z", "99"));
        Ranking ranking =
                Ranking.of(new ScoringRules(Method.RANK, 2, null, null, null), List.of("a", "b", "c"), scores);
        assertThat(ranking.standings()).extracting(Standing::item).containsExactly("b", "a", "c");
        assertThat(ranking.standings().get(0).value()).isEqualTo(Fraction.of(125, 2));
        assertThat(ranking.standings().get(1).value()).isEqualTo(Fraction.of(50));
    }

    @Test
    void aScoreOfAnUnknownApplicationOrASecondOneIsRefused() {
        assertThatThrownBy(() -> Ranking.of(ScoringRules.DEFAULT, List.of("a"), scores("b", "1")))
                .hasMessageContaining("unknown or twice");
        assertThatThrownBy(() -> Ranking.of(
                        ScoringRules.DEFAULT, List.of("a"), List.of(Score.of("a", "x", "1"), Score.of("a", "x", "1"))))
                .hasMessageContaining("unknown or twice");
        assertThatThrownBy(() -> Score.of("a", "x", "100.01")).hasMessageContaining("between 0 and 100");
    }

    private static String value(String... scores) {
        return alone(scores).shown();
    }

    private static Standing alone(String... scores) {
        return Ranking.alone(ScoringRules.DEFAULT, "a", scores("a", scores));
    }

    private static ScoringRules with(Method method, @org.jspecify.annotations.Nullable Integer quota) {
        return new ScoringRules(method, 3, new BigDecimal("60"), new BigDecimal("30"), quota);
    }

    private static List<Score> scores(String item, String... values) {
        List<Score> scores = new ArrayList<>();
        for (String value : values) {
            scores.add(Score.of(item, "r" + scores.size(), value));
        }
        return scores;
    }
}
