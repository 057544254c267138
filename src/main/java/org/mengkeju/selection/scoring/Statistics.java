package org.mengkeju.selection.scoring;

import java.util.Arrays;

/** The few statistics the officer's figures rest on. */
final class Statistics {
    private Statistics() {}

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Standard error of the mean, from the standard deviation of a sample; 0 for fewer than two. */
    static double standardError(double[] values) {
        if (values.length < 2) {
            return 0;
        }
        double mean = mean(values);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.length - 1) / values.length);
    }

    /** How likely so many hits or more are by chance, in so many trials of a probability. */
    static double atLeast(int hits, int trials, double probability) {
        double tail = 0;
        for (int k = hits; k <= trials; k++) {
            double log = 0;
            for (int n = 1; n <= k; n++) {
                log += Math.log(trials - k + n) - Math.log(n);
            }
            tail += Math.exp(log + k * Math.log(probability) + (trials - k) * Math.log1p(-probability));
        }
        return Math.min(1, tail);
    }
}
