package org.mengkeju.matching.internal.embedding;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What the model makes of one text: a vector of length one for the whole, and one for each sentence that it could
 * still read (the mean of the sentence's tokens in the context of the whole, eight bits a dimension).
 *
 * @param whole 512 dimensions, length one
 * @param sentences in the order of the sentences given; fewer when the text was too long
 */
public record TextVectors(float[] whole, List<SentenceVector> sentences) {
    private static final byte FORMAT = 1;

    /**
     * A direction in eight bits a dimension.
     *
     * @param values each dimension, −127 … 127
     */
    public record SentenceVector(byte[] values) {
        /** Rounds a vector to eight bits a dimension; its length is lost. */
        static SentenceVector of(float[] vector) {
            float largest = 1e-9f;
            for (float value : vector) {
                largest = Math.max(largest, Math.abs(value));
            }
            byte[] values = new byte[vector.length];
            for (int i = 0; i < vector.length; i++) {
                values[i] = (byte) Math.round(vector[i] / largest * 127);
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
    }

    /** As bytes for the {@link org.mengkeju.matching.VectorStore}. */
    public byte[] encode() {
        int size = sentences.isEmpty() ? 0 : sentences.getFirst().values().length;
        ByteBuffer buffer = ByteBuffer.allocate(6 + whole.length * Float.BYTES + sentences.size() * size);
        buffer.put(FORMAT)
                .put((byte) sentences.size())
                .putShort((short) whole.length)
                .putShort((short) size);
        for (float value : whole) {
            buffer.putFloat(value);
        }
        for (SentenceVector sentence : sentences) {
            buffer.put(sentence.values());
        }
        return buffer.array();
    }

    /** The same without the vector of the whole: what the index keeps for quoting. */
    public TextVectors sentencesOnly() {
        return new TextVectors(new float[0], sentences);
    }

    /** The vectors from {@link #encode}d bytes. */
    public static TextVectors decode(byte[] encoded) {
        ByteBuffer buffer = ByteBuffer.wrap(encoded);
        byte format = buffer.get();
        if (format != FORMAT) {
            throw new IllegalArgumentException("Unknown format of stored vectors: " + format);
        }
        int count = Byte.toUnsignedInt(buffer.get());
        float[] whole = new float[buffer.getShort()];
        int size = buffer.getShort();
        for (int i = 0; i < whole.length; i++) {
            whole[i] = buffer.getFloat();
        }
        List<SentenceVector> sentences = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] values = new byte[size];
            buffer.get(values);
            sentences.add(new SentenceVector(values));
        }
        return new TextVectors(whole, sentences);
    }
}
