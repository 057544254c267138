package org.mengkeju.matching.comparison;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the criteria say of one candidate.
 *
 * @param tenths tenths of a mark, 0 to {@value #FULL}; criteria about which nothing is known are missing
 */
public record Marks(Map<Criterion, Integer> tenths) {
    /** The best there is: mark 100. */
    public static final int FULL = 1000;

    /** What counts where nothing is known: it neither helps nor harms. */
    static final int MIDDLE = FULL / 2;

    /** Checks the bounds. */
    public Marks {
        tenths = Map.copyOf(tenths);
        if (tenths.values().stream().anyMatch(mark -> mark < 0 || mark > FULL)) {
            throw new IllegalArgumentException("not tenths of a mark: " + tenths);
        }
    }

    /** The mark from 0 to 100, or null where nothing is known. */
    public @Nullable Integer shown(Criterion criterion) {
        Integer known = tenths.get(criterion);
        return known == null ? null : Math.toIntExact(Math.round(known / 10.0));
    }

    int counted(Criterion criterion) {
        return tenths.getOrDefault(criterion, MIDDLE);
    }
}
