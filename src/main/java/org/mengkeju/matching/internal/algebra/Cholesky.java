package org.mengkeju.matching.internal.algebra;

/** Solves equations with a symmetric positive definite matrix: A = L·Lᵀ. */
public final class Cholesky {
    private final double[][] lower;

    /**
     * Takes the matrix over and overwrites its lower half.
     *
     * @throws IllegalArgumentException where it is not positive definite
     */
    public Cholesky(double[][] matrix) {
        lower = matrix;
        for (int column = 0; column < lower.length; column++) {
            for (int row = column; row < lower.length; row++) {
                double rest = lower[row][column] - dot(lower[row], lower[column], column);
                if (row > column) {
                    lower[row][column] = rest / lower[column][column];
                } else if (rest > 0) {
                    lower[row][column] = Math.sqrt(rest);
                } else {
                    throw new IllegalArgumentException("not positive definite at " + row);
                }
            }
        }
    }

    /** The x in A·x = b. */
    public double[] solve(double[] b) {
        int size = lower.length;
        double[] x = b.clone();
        for (int row = 0; row < size; row++) {
            x[row] = (x[row] - dot(lower[row], x, row)) / lower[row][row];
        }
        for (int row = size - 1; row >= 0; row--) {
            x[row] /= lower[row][row];
            double known = x[row];
            double[] factors = lower[row];
            for (int above = 0; above < row; above++) {
                x[above] -= factors[above] * known;
            }
        }
        return x;
    }

    private static double dot(double[] a, double[] b, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
