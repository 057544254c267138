package org.mengkeju.matching.internal.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.internal.analysis.TextAnalyser;
import org.mengkeju.matching.internal.analysis.TextAnalyser.Analysed;
import org.mengkeju.matching.internal.embedding.Embedder;
import org.mengkeju.matching.internal.embedding.TextVectors;

/**
 * Gives vectors to the texts that wait for them. The queue is the index itself (texts marked as pending), so that it
 * needs no memory and survives a crash.
 */
public final class EmbeddingQueue implements AutoCloseable {
    private static final int BATCH = 64;
    private static final System.Logger LOG = System.getLogger(EmbeddingQueue.class.getName());

    private final TextIndex index;
    private final TextAnalyser analyser;
    private final Embedder embedder;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicInteger pauses = new AtomicInteger();
    private @Nullable Thread worker;

    /** Open while the background worker rests. */
    public interface Pause extends AutoCloseable {
        @Override
        void close();
    }

    /** A queue over the given index; nothing runs until {@link #drain} or {@link #start}. */
    public EmbeddingQueue(TextIndex index, TextAnalyser analyser, Embedder embedder) {
        this.index = index;
        this.analyser = analyser;
        this.embedder = embedder;
    }

    /** Works in the background from now on. */
    public synchronized void start() {
        if (worker == null) {
            worker = Thread.ofPlatform().daemon().name("embedding-queue").start(this::work);
        }
    }

    /** Lets the background worker rest until the pause is closed, so that many texts are soon found by their words. */
    public Pause pause() {
        pauses.incrementAndGet();
        return () -> {
            pauses.decrementAndGet();
            wake();
        };
    }

    /** Tells the background worker that texts were added. */
    public void wake() {
        LockSupport.unpark(worker);
    }

    /**
     * Works until nothing waits any more.
     *
     * @param progress told how many texts each step brought
     */
    public void drain(LongConsumer progress) throws InterruptedException {
        int done;
        while (!ended.get() && (done = step()) > 0) {
            progress.accept(done);
        }
    }

    private void work() {
        while (!ended.get()) {
            try {
                drainUnlessPaused();
                index.commit();
                if (!ended.get() && (pauses.get() > 0 || index.pending() == 0)) {
                    LockSupport.park(this);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!ended.get()) {
                    LOG.log(System.Logger.Level.ERROR, "Texts could not be embedded; tried again in a minute", e);
                    LockSupport.parkNanos(60_000_000_000L);
                }
            }
        }
    }

    private void drainUnlessPaused() throws InterruptedException {
        boolean more = true;
        while (more && !ended.get() && pauses.get() == 0) {
            more = step() > 0;
        }
    }

    /**
     * Gives these texts their vectors before all others that wait.
     *
     * @throws InterruptedException when the program ends meanwhile; they stay in the queue
     */
    public synchronized void first(Collection<String> keys) throws InterruptedException {
        index.watch();
        List<IndexedText> texts = new ArrayList<>();
        for (String key : keys) {
            if (index.isPending(key)) {
                index.find(key).ifPresent(texts::add);
            }
        }
        embed(texts);
    }

    /** One step: at most {@value #BATCH} texts. */
    private synchronized int step() throws InterruptedException {
        index.watch();
        return embed(index.waiting(BATCH));
    }

    private int embed(List<IndexedText> texts) throws InterruptedException {
        if (texts.isEmpty()) {
            return 0;
        }
        List<Analysed> analysed = texts.stream().map(analyser::analyse).toList();
        List<TextVectors> vectors =
                embedder.ofTexts(analysed.stream().map(Analysed::sentences).toList());
        List<TextIndex.Entry> entries = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            entries.add(new TextIndex.Entry(texts.get(i), analysed.get(i), vectors.get(i)));
        }
        index.putUnchanged(entries);
        return texts.size();
    }

    /** Ends after the step under way; what still waits is embedded after the next start. */
    @Override
    public void close() {
        ended.set(true);
        Thread running;
        synchronized (this) {
            running = worker;
        }
        if (running != null) {
            LockSupport.unpark(running);
            try {
                running.join(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
