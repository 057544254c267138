package org.mengkeju.matching.internal.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Logistic regression of a few weights by Newton's method. Weights of reasons are never negative, so that taking a reason
 * away can only lower the confidence: one that would be is held at 0 and the rest fitted without it.
 */
public final class LogisticRegression {
    private static final int ROUNDS_MAX = 100;
    private static final double PRECISE = 1e-9;
    /** Keeps the equations solvable where a feature says nothing; too small to be seen in the weights. */
    private static final double RIDGE = 1e-6;
    /** Bias, text and chain; what being of a kind adds comes after them. */
    private static final int REASONS = 3;
    /** Holds what a kind adds near 0 where few examples speak of it: as if it were known to lie within 2 or so. */
    private static final double KIND_RIDGE = 0.25;

    private LogisticRegression() {}

    /**
     * Fits the weights.
     *
     * @throws IllegalArgumentException without examples of both kinds
     */
    public static Weights fit(List<Example> examples) {
        long fits = examples.stream().filter(Example::fits).count();
        if (fits == 0 || fits == examples.size()) {
            throw new IllegalArgumentException("needs candidates that fit and candidates that do not");
        }
        List<String> kinds = examples.stream()
                .filter(one -> !one.solves())
                .map(Example::kind)
                .distinct()
                .sorted()
                .toList();
        boolean[] free = new boolean[REASONS + kinds.size()];
        Arrays.fill(free, true);
        double[] weights = newton(examples, kinds, free);
        for (int i = 1; i < REASONS; i++) {
            if (weights[i] < 0) {
                free[i] = false;
                weights = newton(examples, kinds, free);
            }
        }
        return weights(weights, kinds);
    }

    private static Weights weights(double[] values, List<String> kinds) {
        Map<String, Double> byKind = new HashMap<>();
        for (int i = 0; i < kinds.size(); i++) {
            byKind.put(kinds.get(i), values[REASONS + i]);
        }
        return new Weights(values[0], Math.max(0, values[1]), Math.max(0, values[2]), byKind);
    }

    private static double[] newton(List<Example> examples, List<String> kinds, boolean[] free) {
        double[] weights = new double[free.length];
        for (int round = 0; round < ROUNDS_MAX; round++) {
            double[] step = step(examples, kinds, weights, free);
            double largest = 0;
            for (int i = 0; i < weights.length; i++) {
                weights[i] += step[i];
                largest = Math.max(largest, Math.abs(step[i]));
            }
            if (largest < PRECISE) {
                break;
            }
        }
        return weights;
    }

    private static double[] step(List<Example> examples, List<String> kinds, double[] weights, boolean[] free) {
        int size = weights.length;
        double[][] equations = new double[size][size + 1];
        for (Example example : examples) {
            double[] x = new double[size];
            x[0] = 1;
            x[1] = example.text();
            x[2] = example.chain();
            int kind = kinds.indexOf(example.kind());
            if (kind >= 0) {
                x[REASONS + kind] = 1;
            }
            take(equations, weights, example, x);
        }
        for (int i = 0; i < size; i++) {
            double ridge = i < REASONS ? RIDGE : KIND_RIDGE;
            equations[i][i] += ridge;
            equations[i][size] -= ridge * weights[i];
            if (!free[i]) {
                hold(equations, i);
            }
        }
        return solve(equations);
    }

    private static void take(double[][] equations, double[] weights, Example example, double[] x) {
        int size = x.length;
        double logit = example.fixed();
        for (int i = 0; i < size; i++) {
            logit += weights[i] * x[i];
        }
        double chance = 1 / (1 + Math.exp(-logit));
        double miss = (example.fits() ? 1 : 0) - chance;
        for (int row = 0; row < size; row++) {
            equations[row][size] += miss * x[row];
            for (int column = 0; column < size; column++) {
                equations[row][column] += chance * (1 - chance) * x[row] * x[column];
            }
        }
    }

    /** Makes "no step" the answer of one equation. */
    private static void hold(double[][] equations, int held) {
        for (int i = 0; i < equations.length; i++) {
            equations[held][i] = 0;
            equations[i][held] = 0;
        }
        equations[held][held] = 1;
        equations[held][equations.length] = 0;
    }

    /** Gauss–Jordan; the matrix is positive definite, so that no rows need to change places. */
    private static double[] solve(double[][] equations) {
        int size = equations.length;
        for (int pivot = 0; pivot < size; pivot++) {
            double by = equations[pivot][pivot];
            for (int column = pivot; column <= size; column++) {
                equations[pivot][column] /= by;
            }
            for (int row = 0; row < size; row++) {
                double times = row == pivot ? 0 : equations[row][pivot];
                for (int column = pivot; column <= size; column++) {
                    equations[row][column] -= times * equations[pivot][column];
                }
            }
        }
        double[] solution = new double[size];
        for (int i = 0; i < size; i++) {
            solution[i] = equations[i][size];
        }
        return solution;
    }
}
