package org.mengkeju.matching.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The order that weights give: each candidate's score is the weighted mean of its marks, where an unknown mark counts as
 * the middle. Computed in whole numbers, so that scaling all weights changes nothing at all and a weight of zero takes
 * its criterion out entirely. Equal scores keep the order they came in; when every weight is zero, so do all.
 */
public final class WeightedOrder {
    private WeightedOrder() {}

    /**
     * A candidate in its place.
     *
     * @param score weighted mean, 0 to 100, or null when every weight is zero
     */
    public record Placed<T>(T candidate, @Nullable Double score) {}

    /** Best first. */
    public static <T> List<Placed<T>> of(List<T> candidates, Function<T, Marks> marks, Weights weights) {
        List<T> ordered = new ArrayList<>(candidates);
        ordered.sort(Comparator.comparingLong((T one) -> sum(marks.apply(one), weights))
                .reversed());
        int total = weights.total();
        return ordered.stream()
                .map(one -> new Placed<>(one, total == 0 ? null : sum(marks.apply(one), weights) / (10.0 * total)))
                .toList();
    }

    private static long sum(Marks marks, Weights weights) {
        long sum = 0;
        for (Criterion criterion : Criterion.values()) {
            sum += (long) weights.of(criterion) * marks.counted(criterion);
        }
        return sum;
    }
}
