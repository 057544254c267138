package org.mengkeju.matching.internal.embedding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.VectorStore;

/**
 * Embeds texts with as many workers as cores, looking in the store first. Needs are embedded by the calling thread
 * with the model's instruction and are not kept.
 */
public final class Embedder implements AutoCloseable {
    /** The model's own instruction for the asking side. */
    private static final String INSTRUCTION = "为这个句子生成表示以用于检索相关文章：";

    private final VectorStore store;
    private final ExecutorService workers;
    private final Supplier<EmbeddingModel> loader;
    private volatile @Nullable EmbeddingModel model;
    private boolean closed;

    /** An embedder that loads its model on first use. */
    public Embedder(VectorStore store) {
        this.store = store;
        this.loader = EmbeddingModel::shared;
        this.workers = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("embedding-", 1).factory());
    }

    /** The vectors of a need, given as sentences in one spelling. */
    public TextVectors ofNeed(List<String> sentences) {
        return model().vectors(INSTRUCTION, sentences);
    }

    /**
     * The vectors of texts, each given as sentences in one spelling, in the same order.
     *
     * @throws InterruptedException when the program ends meanwhile; nothing is lost, the texts stay in the queue
     */
    public List<TextVectors> ofTexts(List<List<String>> texts) throws InterruptedException {
        return kept("", texts);
    }

    /**
     * The vectors of needs that will be asked again and again, in the same order: as {@link #ofNeed}, and kept.
     *
     * @throws InterruptedException when the program ends meanwhile
     */
    public List<TextVectors> ofStandingNeeds(List<List<String>> needs) throws InterruptedException {
        return kept(INSTRUCTION, needs);
    }

    private List<TextVectors> kept(String instruction, List<List<String>> texts) throws InterruptedException {
        List<String> digests =
                texts.stream().map(text -> digest(instruction, text)).toList();
        Map<String, byte[]> known = store.find(digests);
        Map<String, Future<TextVectors>> missing = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            List<String> text = texts.get(i);
            if (!known.containsKey(digests.get(i))) {
                missing.computeIfAbsent(
                        digests.get(i), digest -> workers.submit(() -> model().vectors(instruction, text)));
            }
        }
        Map<String, TextVectors> fresh = await(missing);
        keep(fresh);
        List<TextVectors> vectors = new ArrayList<>(texts.size());
        for (String digest : digests) {
            byte[] stored = known.get(digest);
            vectors.add(stored == null ? Objects.requireNonNull(fresh.get(digest)) : TextVectors.decode(stored));
        }
        return vectors;
    }

    /** Vectors that the store already has, in the same order; null where it has none. */
    public List<@Nullable TextVectors> known(List<List<String>> texts) {
        return known("", texts);
    }

    /** As {@link #known}, of what {@link #ofStandingNeeds} kept. */
    public List<@Nullable TextVectors> knownStandingNeeds(List<List<String>> needs) {
        return known(INSTRUCTION, needs);
    }

    private List<@Nullable TextVectors> known(String instruction, List<List<String>> texts) {
        List<String> digests =
                texts.stream().map(text -> digest(instruction, text)).toList();
        Map<String, byte[]> stored = store.find(digests);
        List<@Nullable TextVectors> vectors = new ArrayList<>(texts.size());
        for (String digest : digests) {
            byte[] encoded = stored.get(digest);
            vectors.add(encoded == null ? null : TextVectors.decode(encoded));
        }
        return vectors;
    }

    private static Map<String, TextVectors> await(Map<String, Future<TextVectors>> pending)
            throws InterruptedException {
        Map<String, TextVectors> made = new HashMap<>();
        for (var entry : pending.entrySet()) {
            try {
                made.put(entry.getKey(), entry.getValue().get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("A text could not be embedded", e.getCause());
            }
        }
        return made;
    }

    private void keep(Map<String, TextVectors> fresh) {
        if (!fresh.isEmpty()) {
            Map<String, byte[]> encoded = new HashMap<>();
            fresh.forEach((digest, vectors) -> encoded.put(digest, vectors.encode()));
            store.keep(encoded);
        }
    }

    private EmbeddingModel model() {
        EmbeddingModel ready = model;
        return ready != null ? ready : loadOnce();
    }

    private synchronized EmbeddingModel loadOnce() {
        if (closed) {
            throw new IllegalStateException("Embedding has ended");
        }
        EmbeddingModel ready = model;
        if (ready == null) {
            ready = loader.get();
            model = ready;
        }
        return ready;
    }

    /** The digest under which the vectors of a text are kept, apart from those of the same words as a need. */
    private static String digest(String instruction, List<String> sentences) {
        return instruction.isEmpty()
                ? digest(sentences)
                : digest(Stream.concat(Stream.of("\0" + instruction), sentences.stream())
                        .toList());
    }

    /** The digest under which a text's vectors are kept: SHA-256 of the model and the sentences. */
    static String digest(List<String> sentences) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(EmbeddingModel.ID.getBytes(StandardCharsets.UTF_8));
            for (String sentence : sentences) {
                sha.update((byte) 0);
                sha.update(sentence.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the calls under way finish; the model is shared and stays until the program ends. */
    @Override
    public void close() {
        workers.shutdown();
        boolean interrupted = false;
        try {
            if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        synchronized (this) {
            closed = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
