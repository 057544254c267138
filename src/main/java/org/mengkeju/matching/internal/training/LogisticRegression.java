package org.mengkeju.matching.internal.training;

import java.util.List;

/**
 * Logistic regression of three weights by Newton's method. Weights of reasons are never negative, so that taking a reason
 * away can only lower the confidence: one that would be is held at 0 and the rest fitted without it.
 */
public final class LogisticRegression {
    private static final int ROUNDS_MAX = 100;
    private static final double PRECISE = 1e-9;
    /** Keeps the equations solvable where a feature says nothing; too small to be seen in the weights. */
    private static final double RIDGE = 1e-6;

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
        boolean[] free = {true, true, true};
        double[] weights = newton(examples, free);
        for (int i = 1; i < weights.length; i++) {
            if (weights[i] < 0) {
                free[i] = false;
                return fit(examples, free);
            }
        }
        return new Weights(weights[0], weights[1], weights[2]);
    }

    private static Weights fit(List<Example> examples, boolean[] free) {
        double[] weights = newton(examples, free);
        return new Weights(weights[0], Math.max(0, weights[1]), Math.max(0, weights[2]));
    }

    private static double[] newton(List<Example> examples, boolean[] free) {
        double[] weights = new double[free.length];
        for (int round = 0; round < ROUNDS_MAX; round++) {
            double[] step = step(examples, weights, free);
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

    private static double[] step(List<Example> examples, double[] weights, boolean[] free) {
        int size = weights.length;
        double[][] equations = new double[size][size + 1];
        var now = new Weights(weights[0], weights[1], weights[2]);
        for (Example example : examples) {
            double chance = now.confidence(example);
            double[] x = {1, example.text(), example.chain()};
            double miss = (example.fits() ? 1 : 0) - chance;
            for (int row = 0; row < size; row++) {
                equations[row][size] += miss * x[row];
                for (int column = 0; column < size; column++) {
                    equations[row][column] += chance * (1 - chance) * x[row] * x[column];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            equations[i][i] += RIDGE;
            if (!free[i]) {
                hold(equations, i);
            }
        }
        return solve(equations);
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
