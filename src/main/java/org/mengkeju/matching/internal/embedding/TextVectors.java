package org.mengkeju.matching.internal.embedding;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What the model makes of one text: a vector of length one for the whole, and one for each sentence that it could
 * still read (the mean of the sentence's tokens in the context of the whole).
 */
public final class TextVectors {
    private static final byte FORMAT = 1;

    private final float[] whole;
    private final List<SentenceVector> sentences;

    /** Takes the values over; they must not be changed afterwards. */
    public TextVectors(float[] whole, List<SentenceVector> sentences) {
        this.whole = whole;
        this.sentences = List.copyOf(sentences);
    }

    /** The vector of the whole text, 512 dimensions, length one; not to be changed. */
    public float[] whole() {
        return whole;
    }

    /** In the order of the sentences given; fewer when the text was too long. */
    public List<SentenceVector> sentences() {
        return sentences;
    }

    /** As bytes for the {@link org.mengkeju.matching.VectorStore}. */
    public byte[] encode() {
        int size = sentences.isEmpty() ? 0 : sentences.getFirst().size();
        ByteBuffer buffer = ByteBuffer.allocate(6 + whole.length * Float.BYTES + sentences.size() * size);
        buffer.put(FORMAT).put((byte) sentences.size()).putShort((short) whole.length);
        buffer.putShort((short) size);
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
