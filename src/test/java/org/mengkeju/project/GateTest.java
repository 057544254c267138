package org.mengkeju.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mengkeju.project.race.Gate;
import org.mengkeju.project.race.Gate.Entrant;
import org.mengkeju.project.race.Gate.Outcome;
import org.mengkeju.project.race.GateScore;

/** Who stays at a gate of a race; scores are exact. */
class GateTest {
    private static final Gate PLAIN = new Gate(60, false);
    private static final Gate CUT = new Gate(60, true);

    private static GateScore score(String user, String... experts) {
        return GateScore.of(Arrays.stream(experts).map(BigDecimal::new).toList(), new BigDecimal(user), 70);
    }

    private static Entrant team(int key, @Nullable GateScore score, int met) {
        return new Entrant(new UUID(0, key), score, met, 4);
    }

    private static List<Outcome> outcomes(Gate gate, Entrant... teams) {
        Map<UUID, Outcome> all = gate.decide(List.of(teams));
        return Arrays.stream(teams).map(team -> all.get(team.team())).toList();
    }

    @Test
    void expertsCountSeventyTheUserThirty() {
        assertThat(score("80", "90", "70", "80").rounded()).isEqualByComparingTo("80");
        assertThat(score("0", "100").rounded()).isEqualByComparingTo("70");
        assertThat(score("100", "0").rounded()).isEqualByComparingTo("30");
    }

    @Test
    void aThirdOfAPointBelowTheMarkIsBelowTheMark() {
        assertThat(score("60", "60", "60", "59.99").reaches(60)).isFalse();
        assertThat(score("60", "60", "60", "60").reaches(60)).isTrue();
        assertThat(score("60", "60", "60", "59.99").rounded()).isEqualByComparingTo("59.9977");
    }

    @Test
    void underTheMarkLeavesAndTheOthersGoOn() {
        assertThat(outcomes(PLAIN, team(1, score("80", "80"), 4), team(2, score("50", "50"), 4)))
                .containsExactly(Outcome.STAYS, Outcome.UNDER_MARK);
    }

    @Test
    void allUnderTheMarkEndsTheChallenge() {
        assertThat(outcomes(CUT, team(1, score("50", "50"), 4), team(2, null, 0)))
                .containsExactly(Outcome.ALL_UNDER_MARK, Outcome.ALL_UNDER_MARK);
    }

    @Test
    void whoReportsNothingInTimeLeaves() {
        assertThat(outcomes(PLAIN, team(1, score("80", "80"), 4), team(2, null, 0)))
                .containsExactly(Outcome.STAYS, Outcome.NOT_REPORTED);
    }

    @Test
    void aGateThatCutsOneSendsTheLowestHome() {
        assertThat(outcomes(
                        CUT,
                        team(1, score("80", "80"), 4),
                        team(2, score("70", "70"), 4),
                        team(3, score("50", "50"), 4)))
                .containsExactly(Outcome.STAYS, Outcome.CUT, Outcome.UNDER_MARK);
    }

    @Test
    void atEqualScoresTheOneThatMetMoreStays() {
        assertThat(outcomes(CUT, team(1, score("80", "80"), 3), team(2, score("80", "80"), 4)))
                .containsExactly(Outcome.CUT, Outcome.STAYS);
    }

    @Test
    void atEqualScoresAndSharesBothStay() {
        assertThat(outcomes(CUT, team(1, score("80", "80"), 4), team(2, score("80", "80"), 4)))
                .containsExactly(Outcome.STAYS, Outcome.STAYS);
        var third = new Entrant(new UUID(0, 3), score("80", "80"), 2, 4);
        var half = new Entrant(new UUID(0, 4), score("80", "80"), 1, 2);
        assertThat(outcomes(CUT, third, half)).containsExactly(Outcome.STAYS, Outcome.STAYS);
    }

    @Test
    void aLastTeamGoesOnAlone() {
        assertThat(outcomes(CUT, team(1, score("60", "60"), 0))).containsExactly(Outcome.STAYS);
    }

    @Test
    void whateverTheScoresSomebodyStaysUnlessAllAreUnderTheMarkAndAtMostOneIsCut() {
        long seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        for (int n = 0; n < 2000; n++) {
            Entrant[] teams = new Entrant[1 + random.nextInt(4)];
            for (int key = 0; key < teams.length; key++) {
                String points = Integer.toString(55 + random.nextInt(8));
                teams[key] = team(key, random.nextInt(8) == 0 ? null : score(points, points), random.nextInt(5));
            }
            List<Outcome> all = outcomes(new Gate(60, random.nextBoolean()), teams);
            boolean over = all.stream().allMatch(one -> one == Outcome.ALL_UNDER_MARK);
            assertThat(over || all.stream().anyMatch(Outcome::stays))
                    .as("-Dseed=" + seed)
                    .isTrue();
            assertThat(all.stream().filter(one -> one == Outcome.CUT).count())
                    .as("-Dseed=" + seed)
                    .isLessThanOrEqualTo(1);
        }
    }
}
