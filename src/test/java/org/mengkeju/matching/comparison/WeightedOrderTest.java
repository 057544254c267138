package org.mengkeju.matching.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.mengkeju.matching.comparison.WeightedOrder.Placed;

/** Properties that hold for any candidates and any weights; each repetition draws others, its number is the seed. */
class WeightedOrderTest {

    private record One(String name, Marks marks) {}

    @Test
    void theScoreIsTheMeanOfTheMarksByTheirWeights() {
        var cheap = new One("cheap", new Marks(Map.of(Criterion.PRICE, 1000, Criterion.TERMS, 400)));
        var apt = new One("apt", new Marks(Map.of(Criterion.PRICE, 500, Criterion.TERMS, 900)));
        List<Placed<One>> order = order(List.of(cheap, apt), only(Map.of(Criterion.PRICE, 1, Criterion.TERMS, 3)));
        assertThat(order).extracting(placed -> placed.candidate().name()).containsExactly("apt", "cheap");
        assertThat(order).extracting(Placed::score).containsExactly(80.0, 55.0);
    }

    @Test
    void whatIsNotStatedCountsAsTheMiddle() {
        var silent = new One("silent", new Marks(Map.of()));
        var weak = new One("weak", new Marks(Map.of(Criterion.RIGHTS, 200)));
        var strong = new One("strong", new Marks(Map.of(Criterion.RIGHTS, 800)));
        List<Placed<One>> order = order(List.of(weak, silent, strong), only(Map.of(Criterion.RIGHTS, 7)));
        assertThat(order).extracting(placed -> placed.candidate().name()).containsExactly("strong", "silent", "weak");
    }

    @Test
    void withoutAnyWeightNothingMovesAndNothingIsScored() {
        List<One> given = candidates(new Random(1), 5);
        List<Placed<One>> order = order(given, only(Map.of()));
        assertThat(order).extracting(Placed::candidate).containsExactlyElementsOf(given);
        assertThat(order).extracting(Placed::score).containsOnlyNulls();
    }

    @RepeatedTest(200)
    void aWeightOfZeroTakesItsCriterionOut(RepetitionInfo drawn) {
        var random = new Random(drawn.getCurrentRepetition());
        Weights weights = weights(random, 5);
        List<One> given = candidates(random, 6);
        Criterion silenced = weights.values().entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Criterion.PRICE);
        Weights without = with(weights, silenced, 0);
        List<One> changed = given.stream()
                .map(one -> new One(one.name(), other(one.marks(), silenced, random.nextInt(Marks.FULL + 1))))
                .toList();
        assertThat(names(order(changed, without))).isEqualTo(names(order(given, without)));
        assertThat(order(changed, without))
                .extracting(Placed::score)
                .isEqualTo(order(given, without).stream().map(Placed::score).toList());
    }

    @RepeatedTest(200)
    void scalingAllWeightsChangesNeitherOrderNorScores(RepetitionInfo drawn) {
        var random = new Random(drawn.getCurrentRepetition());
        Weights weights = weights(random, 5);
        Map<Criterion, Integer> doubled = new EnumMap<>(Criterion.class);
        weights.values().forEach((criterion, weight) -> doubled.put(criterion, 2 * weight));
        List<One> given = candidates(random, 6);
        assertThat(order(given, new Weights(doubled))).isEqualTo(order(given, weights));
    }

    @RepeatedTest(200)
    void aBetterMarkNeverLowersAPlace(RepetitionInfo drawn) {
        var random = new Random(drawn.getCurrentRepetition());
        Weights weights = weights(random, 10);
        List<One> given = candidates(random, 6);
        One raised = given.get(random.nextInt(given.size()));
        Criterion where = List.of(Criterion.values()).get(random.nextInt(Criterion.values().length));
        List<One> after = given.stream()
                .map(one -> one.equals(raised) ? new One(one.name(), other(one.marks(), where, Marks.FULL)) : one)
                .toList();
        assertThat(names(order(after, weights)).indexOf(raised.name()))
                .isLessThanOrEqualTo(names(order(given, weights)).indexOf(raised.name()));
    }

    private static List<Placed<One>> order(List<One> given, Weights weights) {
        return WeightedOrder.of(given, One::marks, weights);
    }

    private static List<String> names(List<Placed<One>> order) {
        return order.stream().map(placed -> placed.candidate().name()).toList();
    }

    private static Weights only(Map<Criterion, Integer> named) {
        return weights(criterion -> named.getOrDefault(criterion, 0));
    }

    private static Weights weights(Random random, int most) {
        return weights(criterion -> random.nextInt(most + 1));
    }

    private static Weights weights(Function<Criterion, Integer> each) {
        Map<Criterion, Integer> values = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            values.put(criterion, each.apply(criterion));
        }
        return new Weights(values);
    }

    private static Weights with(Weights weights, Criterion criterion, int weight) {
        return weights(each -> each == criterion ? weight : weights.of(each));
    }

    private static Marks other(Marks marks, Criterion criterion, int tenths) {
        Map<Criterion, Integer> changed = new EnumMap<>(Criterion.class);
        changed.putAll(marks.tenths());
        changed.put(criterion, tenths);
        return new Marks(changed);
    }

    private static List<One> candidates(Random random, int count) {
        List<One> candidates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<Criterion, Integer> tenths = new EnumMap<>(Criterion.class);
            for (Criterion criterion : Criterion.values()) {
                if (random.nextInt(4) > 0) {
                    tenths.put(criterion, random.nextInt(Marks.FULL + 1));
                }
            }
            candidates.add(new One("candidate " + i, new Marks(tenths)));
        }
        return candidates;
    }
}
