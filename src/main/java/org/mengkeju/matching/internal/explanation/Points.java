package org.mengkeju.matching.internal.explanation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits a total into parts of one decimal that sum to it exactly. */
final class Points {
    private static final double TENTH = 10;

    private Points() {}

    /**
     * The parts, in proportion to the shares, by largest remainder.
     *
     * @param total one decimal
     * @param shares not negative
     */
    static double[] split(double total, double[] shares) {
        double sum = Arrays.stream(shares).sum();
        double[] parts = new double[shares.length];
        if (sum <= 0) {
            return parts;
        }
        long tenths = Math.round(total * TENTH);
        double[] exact =
                Arrays.stream(shares).map(share -> share / sum * tenths).toArray();
        long[] whole = Arrays.stream(exact)
                .mapToLong(value -> (long) Math.floor(value))
                .toArray();
        long left = tenths - Arrays.stream(whole).sum();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> whole[i] - exact[i]))
                .limit(left)
                .forEach(i -> whole[i]++);
        Arrays.setAll(parts, i -> whole[i] / TENTH);
        return parts;
    }
}
