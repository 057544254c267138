package org.mengkeju.matching.comparison;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much each criterion counts.
 *
 * @param values of every criterion a whole number from 0 to {@value #MAX}; only their proportions matter
 */
public record Weights(Map<Criterion, Integer> values) {
    /** The largest weight. */
    public static final int MAX = 10;

    /** Criteria that are not named count as usual. */
    public Weights {
        Map<Criterion, Integer> all = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            int weight = values.getOrDefault(criterion, criterion.usualWeight());
            if (weight < 0 || weight > MAX) {
                throw new IllegalArgumentException("no weight: " + weight);
            }
            all.put(criterion, weight);
        }
        values = Map.copyOf(all);
    }

    /** As nobody has changed them. */
    public static Weights usual() {
        return new Weights(Map.of());
    }

    /**
     * The weight somebody typed.
     *
     * @return nearest whole number from 0 to {@value #MAX}, or the usual one where it is none
     */
    public static int read(Criterion criterion, @Nullable String typed) {
        if (typed == null || !typed.strip().matches("-?\\d{1,9}")) {
            return criterion.usualWeight();
        }
        return Math.clamp(Integer.parseInt(typed.strip()), 0, MAX);
    }

    public int of(Criterion criterion) {
        return values.getOrDefault(criterion, 0);
    }

    /** All weights together. */
    public int total() {
        return values.values().stream().mapToInt(Integer::intValue).sum();
    }
}
