package org.mengkeju.matching.internal.embedding;

/** A direction in eight bits a dimension: what is kept of one sentence. */
public final class SentenceVector {
    private static final int LARGEST = 127;

    private final byte[] values;

    /**
     * Takes the values over; they must not be changed afterwards.
     *
     * @param values each dimension, −127 … 127
     */
    SentenceVector(byte[] values) {
        this.values = values;
    }

    /** Rounds a vector to eight bits a dimension; its length is lost. */
    static SentenceVector of(float[] vector) {
        float largest = 1e-9f;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        byte[] values = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            values[i] = (byte) Math.round(vector[i] / largest * LARGEST);
        }
        return new SentenceVector(values);
    }

    /** Cosine of the angle between both, −1 … 1. */
    public double cosine(SentenceVector other) {
        long dot = 0;
        long own = 0;
        long others = 0;
        for (int i = 0; i < values.length; i++) {
            dot += (long) values[i] * other.values[i];
            own += (long) values[i] * values[i];
            others += (long) other.values[i] * other.values[i];
        }
        return own == 0 || others == 0 ? 0 : dot / Math.sqrt((double) own * others);
    }

    int size() {
        return values.length;
    }

    byte[] values() {
        return values;
    }
}
