package org.mengkeju.matching.internal.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * bge-small-zh-v1.5, quantised, run by ONNX Runtime: one shared session, one text a call, one thread a call. Called
 * by as many threads as there are cores.
 */
public final class EmbeddingModel {
    /** Part of every stored digest: another model or way of reading makes other vectors. */
    public static final String ID = "bge-small-zh-v1.5-q/1";

    static final int DIMENSIONS = 512;

    private static final int TOKENS_MAX = 512;
    private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-zh-v1.5-q-tokenizer.json";

    private final WordPieces pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private EmbeddingModel(WordPieces pieces, OrtEnvironment environment, OrtSession session) {
        this.pieces = pieces;
        this.environment = environment;
        this.session = session;
    }

    /** Loaded once for the program: holder, so that the class loader sees to "once". */
    private static final class Shared {
        private static final EmbeddingModel MODEL = load();
    }

    /** The one model of the program, loaded at first use and kept until the program ends. */
    static EmbeddingModel shared() {
        return Shared.MODEL;
    }

    /** Loads the model from the class path; about a third of a second and 60 MB outside the heap. */
    public static EmbeddingModel load() {
        try (InputStream tokenizer = resource(TOKENIZER);
                InputStream model = resource(MODEL);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            OrtEnvironment environment = OnnxEnvironment.get();
            OrtSession session = environment.createSession(model.readAllBytes(), options);
            return new EmbeddingModel(WordPieces.read(tokenizer), environment, session);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("The embedding model cannot be loaded", e);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = EmbeddingModel.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("The embedding model is missing: " + name);
        }
        return in;
    }

    /**
     * The vectors of a text given as sentences. Beyond 510 tokens nothing is read.
     *
     * @param prefix an instruction put before the text, or ""
     * @param sentences in one spelling, see {@link org.mengkeju.matching.internal.analysis.Spelling}
     */
    public TextVectors vectors(String prefix, List<String> sentences) {
        int[] tokens = new int[TOKENS_MAX];
        int count = 0;
        tokens[count++] = WordPieces.CLS;
        count = fill(tokens, count, prefix);
        List<int[]> spans = new ArrayList<>();
        for (String sentence : sentences) {
            int from = count;
            count = fill(tokens, count, sentence);
            if (count == from) {
                break;
            }
            spans.add(new int[] {from, count});
        }
        tokens[count++] = WordPieces.SEP;
        float[] states = run(Arrays.copyOf(tokens, count));
        float[] whole = normalised(Arrays.copyOf(states, DIMENSIONS));
        return new TextVectors(
                whole, spans.stream().map(span -> mean(states, span)).toList());
    }

    private int fill(int[] tokens, int from, String text) {
        int at = from;
        for (int number : pieces.numbers(text)) {
            if (at == TOKENS_MAX - 1) {
                return at;
            }
            tokens[at++] = number;
        }
        return at;
    }

    private static SentenceVector mean(float[] states, int[] span) {
        float[] sum = new float[DIMENSIONS];
        for (int token = span[0]; token < span[1]; token++) {
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += states[token * DIMENSIONS + i];
            }
        }
        return SentenceVector.of(sum);
    }

    private static float[] normalised(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        float length = (float) Math.sqrt(Math.max(squares, 1e-12));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    private float[] run(int[] tokens) {
        try {
            return statesOf(tokens);
        } catch (OrtException e) {
            throw new IllegalStateException("The embedding model failed", e);
        }
    }

    private float[] statesOf(int[] tokens) throws OrtException {
        long[] shape = {1, tokens.length};
        long[] numbers = Arrays.stream(tokens).asLongStream().toArray();
        long[] ones = new long[tokens.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[tokens.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] values = new float[states.remaining()];
            states.get(values);
            return values;
        }
    }
}
