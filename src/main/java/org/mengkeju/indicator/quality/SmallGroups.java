package org.mengkeju.indicator.quality;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Hides groups of fewer than {@value #LEAST} cases, and as many others that no hidden group can be computed from the total and
 * what is shown: hidden groups are at least two and hold {@value #LEAST} cases or more together. A group without any case
 * says nothing about anybody and hides nothing. {@value #LEAST} is a default of the platform, no rule sets it.
 */
public final class SmallGroups {
    /** Fewest cases of what is shown. */
    public static final int LEAST = 5;

    private SmallGroups() {}

    /**
     * The groups to hide.
     *
     * @param cases of each group
     * @param already groups that are hidden for another reason
     */
    public static BitSet hidden(int[] cases, BitSet already) {
        BitSet hidden = (BitSet) already.clone();
        IntStream.range(0, cases.length).filter(at -> isSmall(cases[at])).forEach(hidden::set);
        while (isTelling(cases, hidden)) {
            Optional<Integer> next = IntStream.range(0, cases.length)
                    .filter(at -> !hidden.get(at) && cases[at] > 0)
                    .boxed()
                    .min(Comparator.comparingInt((Integer at) -> cases[at]).thenComparingInt(at -> at));
            if (next.isEmpty()) {
                break;
            }
            hidden.set(next.get());
        }
        return hidden;
    }

    /** As {@link #hidden(int[], BitSet)} where nothing is hidden yet. */
    public static BitSet hidden(int... cases) {
        return hidden(cases, new BitSet());
    }

    static boolean isSmall(int cases) {
        return cases > 0 && cases < LEAST;
    }

    /** Whether the total less what is shown tells of a hidden group. */
    private static boolean isTelling(int[] cases, BitSet hidden) {
        int sum = hidden.stream().map(at -> cases[at]).sum();
        long withCases = hidden.stream().filter(at -> cases[at] > 0).count();
        return sum > 0 && (sum < LEAST || withCases < 2);
    }
}
