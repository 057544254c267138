package org.mengkeju.matching.internal.placing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mengkeju.matching.internal.algebra.Cholesky;
import org.mengkeju.matching.internal.algebra.Softmax;
import org.mengkeju.matching.internal.algebra.Vectors;

/**
 * Linear discriminant analysis of the vectors: each class is a bell of the same shape around its mean. The shape is the
 * covariance within classes, drawn towards a sphere, because 512 dimensions are many for few texts.
 */
final class Discriminant {
    /** How far the covariance is drawn towards a sphere. Measured (docs/benchmarks/placement.md). */
    private static final double SPHERE = 0.3;

    /** A class without any example is nearly impossible. */
    private static final double NOBODY = 1e-6;

    private final float[][] directions;
    private final double[] offsets;

    private Discriminant(float[][] directions, double[] offsets) {
        this.directions = directions;
        this.offsets = offsets;
    }

    static Discriminant of(List<Example> examples, int[][] classes, int count) {
        int size = examples.getFirst().reading().meaning().length;
        double[] members = new double[count];
        double[][] means = means(examples, classes, members, size);
        double[][] shape = covariance(examples, classes, means);
        drawTowardsSphere(shape);
        var solver = new Cholesky(shape);
        float[][] directions = new float[count][];
        double[] offsets = new double[count];
        double all = Arrays.stream(members).sum();
        IntStream.range(0, count).parallel().forEach(one -> {
            double[] direction = solver.solve(means[one]);
            double reach = 0;
            for (int i = 0; i < size; i++) {
                reach += direction[i] * means[one][i];
            }
            directions[one] = floats(direction);
            offsets[one] = Math.log(Math.max(members[one], NOBODY) / all) - reach / 2;
        });
        return new Discriminant(directions, offsets);
    }

    private static double[][] means(List<Example> examples, int[][] classes, double[] members, int size) {
        double[][] means = new double[members.length][size];
        for (int e = 0; e < classes.length; e++) {
            float[] vector = examples.get(e).reading().meaning();
            for (int one : classes[e]) {
                members[one]++;
                for (int i = 0; i < size; i++) {
                    means[one][i] += vector[i];
                }
            }
        }
        for (int one = 0; one < means.length; one++) {
            for (int i = 0; i < size && members[one] > 0; i++) {
                means[one][i] /= members[one];
            }
        }
        return means;
    }

    /** The lower half; rows are independent of each other and summed in the order of the examples. */
    private static double[][] covariance(List<Example> examples, int[][] classes, double[][] means) {
        int size = means[0].length;
        double[][] residuals =
                new double[Arrays.stream(classes).mapToInt(of -> of.length).sum()][];
        int next = 0;
        for (int e = 0; e < classes.length; e++) {
            float[] vector = examples.get(e).reading().meaning();
            for (int one : classes[e]) {
                double[] residual = new double[size];
                for (int i = 0; i < size; i++) {
                    residual[i] = vector[i] - means[one][i];
                }
                residuals[next++] = residual;
            }
        }
        double[][] sums = new double[size][size];
        IntStream.range(0, size).parallel().forEach(row -> {
            double[] sum = sums[row];
            for (double[] residual : residuals) {
                double own = residual[row];
                for (int column = 0; column <= row; column++) {
                    sum[column] += own * residual[column];
                }
            }
            for (int column = 0; column <= row; column++) {
                sum[column] /= residuals.length;
            }
        });
        return sums;
    }

    private static void drawTowardsSphere(double[][] shape) {
        int size = shape.length;
        double trace = IntStream.range(0, size).mapToDouble(i -> shape[i][i]).sum();
        // where every class has one text only nothing is known of the shape: a sphere of the size unlike texts have
        double radius = trace > 1e-6 ? trace / size : 1.0 / size;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                shape[row][column] *= 1 - SPHERE;
            }
            shape[row][row] += SPHERE * radius;
        }
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /** Logarithm of each class's probability. */
    double[] judge(Reading text) {
        double[] scores = new double[offsets.length];
        for (int one = 0; one < scores.length; one++) {
            scores[one] = offsets[one] + Vectors.dot(directions[one], text.meaning());
        }
        return Softmax.logarithms(scores);
    }
}
