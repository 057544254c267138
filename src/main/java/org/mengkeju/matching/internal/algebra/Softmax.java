package org.mengkeju.matching.internal.algebra;

import java.util.Arrays;

/** Turns scores into probabilities that sum to one. */
public final class Softmax {
    /** What is less likely than this is as good as impossible: keeps one leg from vetoing a class. */
    private static final double LEAST = 1e-9;

    private Softmax() {}

    /** The probabilities, in the same order. */
    public static double[] of(double[] scores) {
        double best = Arrays.stream(scores).max().orElse(0);
        double[] chances = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            chances[i] = Math.exp(scores[i] - best);
            sum += chances[i];
        }
        for (int i = 0; i < scores.length; i++) {
            chances[i] /= sum;
        }
        return chances;
    }

    /** Natural logarithms of the probabilities. */
    public static double[] logarithms(double[] scores) {
        double[] chances = of(scores);
        for (int i = 0; i < chances.length; i++) {
            chances[i] = Math.log(chances[i] + LEAST);
        }
        return chances;
    }
}
