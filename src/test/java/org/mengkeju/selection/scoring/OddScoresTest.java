package org.mengkeju.selection.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The figures an officer sees beside the scores. */
class OddScoresTest {
    @Test
    void anOutlierIsToldWithMedianDeviationAndModifiedZ() {
        List<Score> scores = List.of(
                Score.of("a", "r1", "80"),
                Score.of("a", "r2", "82"),
                Score.of("a", "r3", "84"),
                Score.of("a", "r4", "81"),
                Score.of("a", "r5", "30"));
        assertThat(Outliers.among(scores)).singleElement().satisfies(one -> {
            assertThat(one.reviewer()).isEqualTo("r5");
            assertThat(one.median()).isEqualTo(81);
            assertThat(one.deviation()).isEqualTo(1);
            assertThat(one.z()).isCloseTo(-34.4, within(.01));
        });
        assertThat(Outliers.among(scores.subList(2, 5)))
                .as("three say too little")
                .isEmpty();
    }

    @Test
    void wherePeopleAgreeTheMeanDeviationStepsIn() {
        List<Score> scores = new ArrayList<>();
        for (int r = 0; r < 9; r++) {
            scores.add(Score.of("a", "r" + r, r == 8 ? "70" : "80"));
        }
        assertThat(Outliers.among(scores))
                .extracting(Outliers.Outlier::reviewer)
                .containsExactly("r8");
    }

    @Test
    void aSevereReviewerIsFoundWithTheStandardErrorAndTheOthersAreNot() {
        var random = new Random(5);
        List<Score> scores = new ArrayList<>();
        for (int item = 0; item < 20; item++) {
            for (int r = 0; r < 6; r++) {
                int value = 70 + random.nextInt(11) - (r == 0 ? 20 : 0);
                scores.add(Score.of("i" + item, "r" + r, Integer.toString(value)));
            }
        }
        List<Severity> all = Severity.of(scores);
        assertThat(all)
                .filteredOn(Severity::remarkable)
                .extracting(Severity::reviewer)
                .containsExactly("r0");
        assertThat(all.getFirst().deviation()).isCloseTo(-20, within(2.0));
        assertThat(all.getFirst().standardError()).isBetween(.3, 1.5);
        assertThat(all.getFirst().shared()).isEqualTo(20);
    }

    @Test
    void aPairThatAgreesFarOftenerThanOthersIsToldAndChanceIsNot() {
        int falseAlarms = 0;
        for (int seed = 0; seed < 100; seed++) {
            falseAlarms += Collusion.alike(agreeing(seed, false)).size();
            assertThat(Collusion.alike(agreeing(seed, true)))
                    .as("seed %d", seed)
                    .anyMatch(one -> one.one().equals("r0") && one.other().equals("r1") && one.equal() == 20);
        }
        assertThat(falseAlarms).isLessThanOrEqualTo(2);
    }

    @Test
    void thoseWhoFavouredEachOtherAreToldWithBothExcesses() {
        List<Score> scores = List.of(
                Score.of("ofB", "a", "95"),
                Score.of("ofB", "x", "70"),
                Score.of("ofB", "y", "72"),
                Score.of("ofA", "b", "96"),
                Score.of("ofA", "x", "75"),
                Score.of("ofA", "y", "71"),
                Score.of("ofX", "a", "90"),
                Score.of("ofX", "b", "70"));
        Map<String, Set<String>> owners = Map.of("ofA", Set.of("a"), "ofB", Set.of("b"), "ofX", Set.of("x"));
        assertThat(Collusion.reciprocal(scores, owners)).containsExactly(new Collusion.Reciprocal("a", "b", 24, 23));
    }

    private static List<Score> agreeing(int seed, boolean together) {
        var random = new Random(seed);
        List<Score> scores = new ArrayList<>();
        for (int item = 0; item < 20; item++) {
            String first = "";
            for (int r = 0; r < 6; r++) {
                String value = Integer.toString(55 + random.nextInt(40));
                first = r == 0 ? value : first;
                scores.add(Score.of("i" + item, "r" + r, together && r == 1 ? first : value));
            }
        }
        return scores;
    }
}
