package org.mengkeju.matching.internal.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    private static final long SEED = 20261121;
    private static final List<String> KINDS = List.of("achievement", "expert", "platform");

    @Test
    void findsTheWeightsThatMadeTheData() {
        var truth = new Weights(-2, 3, 1.5, Map.of());
        Weights found = LogisticRegression.fit(examples(20_000, truth::confidence));
        assertThat(found.bias()).isCloseTo(truth.bias(), within(0.15));
        assertThat(found.text()).isCloseTo(truth.text(), within(0.2));
        assertThat(found.chain()).isCloseTo(truth.chain(), within(0.2));
    }

    @Test
    void whatIsStatedOnTheWholeIsWhatIs() {
        List<Example> examples = examples(2_000, new Weights(-1, 2, 1, Map.of())::confidence);
        Weights found = LogisticRegression.fit(examples);
        double stated =
                examples.stream().mapToDouble(found::confidence).average().orElseThrow();
        double real =
                examples.stream().mapToInt(one -> one.fits() ? 1 : 0).average().orElseThrow();
        assertThat(stated).isCloseTo(real, within(0.01)); // stated is never above 99 %
    }

    @Test
    void aReasonThatSpeaksAgainstGetsNoWeightRatherThanANegativeOne() {
        Weights found = LogisticRegression.fit(examples(5_000, new Weights(0, 2, -2, Map.of())::confidence));
        assertThat(found.chain()).isZero();
        assertThat(found.text()).isPositive();
    }

    @Test
    void whatBeingOfAKindAddsIsFoundAndMayBeNegative() {
        var truth = new Weights(-1, 3, 1, Map.of("expert", -1.5, "platform", 0.5));
        Weights found = LogisticRegression.fit(examples(20_000, truth::confidence));
        assertThat(found.kinds().get("expert")).isCloseTo(-1.5, within(0.2));
        assertThat(found.kinds().get("platform")).isCloseTo(0.5, within(0.2));
        assertThat(found.kinds()).doesNotContainKey("achievement");
    }

    @Test
    void withoutAnyFitThereIsNothingToLearn() {
        assertThatThrownBy(() -> LogisticRegression.fit(examples(10, one -> 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Example> examples(int count, ToDoubleFunction<Example> chance) {
        var random = new Random(SEED);
        return IntStream.range(0, count)
                .mapToObj(n -> new Example(
                        "need", "a" + n, "", KINDS.get(n % 3), random.nextDouble(), random.nextDouble(), 0, 0))
                .map(one -> random.nextDouble() < chance.applyAsDouble(one) ? fitting(one) : one)
                .toList();
    }

    private static Example fitting(Example one) {
        return new Example(
                one.need(), one.key(), one.fold(), one.kind(), one.text(), one.chain(), one.fixed(), Example.FIT_FROM);
    }
}
