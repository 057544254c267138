package org.mengkeju.matching.internal.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mengkeju.matching.internal.training.CrossValidation.GapDecision;
import org.mengkeju.matching.internal.training.CrossValidation.Reliability;
import org.mengkeju.matching.internal.training.CrossValidation.Stated;

class CrossValidationTest {
    /** Ten needs with a fit whose best candidates are stated at 10, 20 … 100 %, and four without any. */
    private static CrossValidation needs() {
        Map<String, List<Stated>> needs = new LinkedHashMap<>();
        for (int n = 1; n <= 10; n++) {
            needs.put("answered " + n, List.of(new Stated("a", true, n / 10.0, 3), new Stated("b", true, 0.01, 0)));
        }
        for (double best : new double[] {0.05, 0.15, 0.19, 0.5}) {
            needs.put("gap " + best, List.of(new Stated("c", true, best, 1)));
        }
        return new CrossValidation(needs);
    }

    @Test
    void theThresholdCallsAsManyGapsAsTheAllowedFalseAlarmsPermit() {
        assertThat(needs().gapDecision(0.1)).isEqualTo(new GapDecision(0.2, 3, 4, 1, 10));
    }

    @Test
    void withoutFalseAlarmsOnlyWhatIsBelowEveryAnswerIsCalled() {
        assertThat(needs().gapDecision(0)).isEqualTo(new GapDecision(0.1, 1, 4, 0, 10));
    }

    @Test
    void anExpertDoesNotCloseAGap() {
        List<Stated> expertFirst = List.of(new Stated("expert", false, 0.9, 1), new Stated("text", true, 0.1, 0));
        var needs = new LinkedHashMap<>(needs().confidences());
        needs.put("only an expert", expertFirst);
        assertThat(new CrossValidation(needs).gapDecision(0.1)).isEqualTo(new GapDecision(0.2, 4, 5, 1, 10));
    }

    @Test
    void theReliabilityTableSetsWhatIsStatedAgainstWhatIs() {
        assertThat(needs().reliability(0, 0.25, 1.01))
                .containsExactly(new Reliability(0, 0.25, 15, 2 / 15.0), new Reliability(0.25, 1.01, 9, 8 / 9.0));
    }

    @Test
    void noFoldIsJudgedByAModelThatSawIt() {
        // in fold "odd" text misleads; judged by a model of fold "even" alone it is stated high all the same
        List<Example> examples = List.of(
                new Example("even", "fits", "even", "achievement", 1, 0, 0, 3),
                new Example("even", "also", "even", "achievement", 0.9, 0, 0, 2),
                new Example("even", "not", "even", "achievement", 0.1, 0, 0, 0),
                new Example("even", "nor", "even", "achievement", 0.95, 0, 0, 0),
                new Example("odd", "fits", "odd", "achievement", 0.1, 0, 0, 3),
                new Example("odd", "not", "odd", "achievement", 1, 0, 0, 0));
        assertThat(CrossValidation.of(examples).confidences().get("odd"))
                .extracting(Stated::key)
                .containsExactly("not", "fits");
    }
}
