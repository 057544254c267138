package org.mengkeju.matching.internal.placing;

import java.util.Arrays;
import java.util.List;
import org.mengkeju.matching.internal.algebra.Cholesky;
import org.mengkeju.matching.internal.algebra.Softmax;

/**
 * How much each leg counts. Fitted to texts the legs have not seen, by maximum
 * likelihood of a multinomial logit with one weight a leg (Newton's method), drawn a little towards the usual
 * weights, which few texts cannot overrule.
 */
final class Mixture {
    private final double[] weights;

    private Mixture(double[] weights) {
        this.weights = weights;
    }

    /** What came out for 4,050 texts of 67 disciplines (docs/benchmarks/placement.md). */
    private static final double[] USUAL = {0.1, 26, 0.7};

    /** Spread of each leg's weight, for comparing how far a step goes. */
    private static final double[] UNIT = {0.1, 20, 0.5};

    /** As many texts as the usual weights count for. */
    private static final double PRIOR = 10;

    private static final int ROUNDS = 50;

    static Mixture usual() {
        return new Mixture(USUAL.clone());
    }

    /** Probability of each class, all summing to one. */
    double[] chances(double[][] scores) {
        double[] sums = new double[scores.length];
        for (int one = 0; one < sums.length; one++) {
            sums[one] = dot(weights, scores[one]);
        }
        return Softmax.of(sums);
    }

    static Mixture fit(List<Unseen> unseen) {
        double[] weights = USUAL.clone();
        for (int round = 0; round < ROUNDS; round++) {
            double[] step = step(unseen, new Mixture(weights));
            double moved = 0;
            for (int leg = 0; leg < weights.length; leg++) {
                // bounded steps: Newton's method may overshoot while far away
                double limited = Math.clamp(step[leg], -2 * UNIT[leg], 2 * UNIT[leg]);
                double next = Math.max(0, weights[leg] + limited);
                moved = Math.max(moved, Math.abs(next - weights[leg]) / UNIT[leg]);
                weights[leg] = next;
            }
            if (moved < 1e-4) {
                break;
            }
        }
        return new Mixture(weights);
    }

    private static double[] step(List<Unseen> unseen, Mixture now) {
        double[] slope = new double[Legs.COUNT];
        double[][] bend = new double[Legs.COUNT][Legs.COUNT];
        for (Unseen one : unseen) {
            add(one, now.chances(one.scores()), slope, bend);
        }
        for (int leg = 0; leg < Legs.COUNT; leg++) {
            double strength = PRIOR / (UNIT[leg] * UNIT[leg]);
            slope[leg] += strength * (USUAL[leg] - now.weights[leg]);
            bend[leg][leg] += strength;
        }
        return new Cholesky(bend).solve(slope);
    }

    /** Adds what one text says: how its classes differ from what is expected, and how sure that is. */
    private static void add(Unseen one, double[] chances, double[] slope, double[][] bend) {
        double[] mean = new double[Legs.COUNT];
        double[][] squares = new double[Legs.COUNT][Legs.COUNT];
        for (int c = 0; c < chances.length; c++) {
            double[] score = one.scores()[c];
            for (int a = 0; a < Legs.COUNT; a++) {
                mean[a] += chances[c] * score[a];
                for (int b = 0; b <= a; b++) {
                    squares[a][b] += chances[c] * score[a] * score[b];
                }
            }
        }
        for (int a = 0; a < Legs.COUNT; a++) {
            int leg = a;
            slope[a] += Arrays.stream(one.truth())
                            .mapToDouble(c -> one.scores()[c][leg])
                            .average()
                            .orElse(mean[a])
                    - mean[a];
            for (int b = 0; b <= a; b++) {
                bend[a][b] += squares[a][b] - mean[a] * mean[b];
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
