package org.mengkeju.matching.internal.algebra;

/** Arithmetic of vectors of equal length. */
public final class Vectors {
    private Vectors() {}

    /** Sum of products; four sums beside each other, which the processor adds at once. */
    public static float dot(float[] a, float[] b) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            first += a[i] * b[i];
        }
        return first + second + third + fourth;
    }
}
