package org.mengkeju.matching.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingChanged;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.ListingsImported;
import org.mengkeju.catalogue.PlacementAdvice;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.VectorStore;
import org.mengkeju.matching.internal.embedding.NothingKept;
import org.mengkeju.matching.internal.placing.Placer.Proposed;
import org.mengkeju.matching.internal.placing.Reader;
import org.mengkeju.matching.internal.placing.Reading;
import org.mengkeju.network.Viewer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Proposes where a text belongs. Learns from the catalogue when it is first asked, and again, beside the answers, when the
 * catalogue has changed; learning takes seconds, with freshly imported code tables up to a minute.
 */
@Service
public class Placement implements PlacementAdvice, DisposableBean {
    /** What stands behind is not read; what a text is about stands at its beginning. */
    private static final int CHARACTERS_MAX = 20_000;

    private static final int TERMS_MIN = 4;
    private static final int PROPOSED = 3;
    /** What is less likely is not worth an author's while. */
    private static final double CONFIDENCE_MIN = 0.1;

    private static final long FIRST_WAIT_SECONDS = 5;
    private static final long LEARN_AGAIN_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final PlacementTexts texts;
    private final Listings listings;
    private final VectorStore vectors;
    private final ExecutorService learning = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("learn-placement").factory());

    private @Nullable Reader asking;
    private @Nullable Future<PlacementModels> latest;
    private volatile @Nullable PlacementModels models;
    private volatile boolean changed;
    private String learntWith = "";
    private long learntAt;

    Placement(PlacementTexts texts, Listings listings, VectorStore vectors) {
        this.texts = texts;
        this.listings = listings;
        this.vectors = vectors;
    }

    @Override
    public Advice of(String title, String text, List<String> keywords, Viewer viewer) {
        PlacementModels known = known();
        if (known == null) {
            return new Advice(false, List.of());
        }
        Reading reading = read(title, text, keywords);
        if (reading.length() < TERMS_MIN) {
            return new Advice(true, List.of());
        }
        List<Proposal> proposals = new ArrayList<>();
        for (PlacementTarget target : PlacementTarget.values()) {
            known.place(target, reading, PROPOSED).stream()
                    .filter(one -> one.confidence() >= CONFIDENCE_MIN)
                    .map(one -> proposal(target, one, known.judged(target), viewer))
                    .forEach(proposals::add);
        }
        return new Advice(true, proposals);
    }

    /** Reasons are looked up afresh: what is no longer published, or not for this viewer, is not shown. */
    private Proposal proposal(PlacementTarget target, Proposed proposed, boolean judged, Viewer viewer) {
        List<Listing> alike = listings.findAll(
                proposed.alike().stream().map(ListingId::parse).toList(), Viewer.visitor(viewer.address()));
        return new Proposal(target.field(), proposed.name(), proposed.confidence(), judged, proposed.words(), alike);
    }

    private Reading read(String title, String text, List<String> keywords) {
        var asked = new IndexedText(
                "asked",
                "text",
                bounded(title),
                bounded(text),
                keywords.stream().limit(30).toList(),
                Map.of(),
                Facts.NONE);
        try {
            return asking().read(List.of(asked)).getFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The program ends", e);
        }
    }

    private static String bounded(String text) {
        return text.substring(0, Math.min(text.length(), CHARACTERS_MAX));
    }

    /** Reads what is asked; keeps no vectors, because half-written texts are never asked about again. */
    private synchronized Reader asking() {
        Reader ready = asking;
        if (ready == null) {
            ready = new Reader(texts.tradeTerms(), new NothingKept());
            asking = ready;
        }
        return ready;
    }

    /** What is known now; waits a little for the first time, and is null where that was not enough. */
    private @Nullable PlacementModels known() {
        Future<PlacementModels> pending = learnWhereNeeded();
        PlacementModels ready = models;
        if (ready != null) {
            return ready;
        }
        try {
            return pending.get(FIRST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Placement could not be learnt", e.getCause());
        }
    }

    private synchronized Future<PlacementModels> learnWhereNeeded() {
        Future<PlacementModels> pending = latest;
        if (pending != null && !pending.isDone()) {
            return pending;
        }
        String with = texts.codesInForce();
        boolean old = System.nanoTime() - learntAt > LEARN_AGAIN_NANOS;
        boolean failed = pending != null && pending.state() != Future.State.SUCCESS;
        if (pending == null || failed || !with.equals(learntWith) || (changed && old)) {
            changed = false;
            learntWith = with;
            pending = learning.submit(this::learn);
            latest = pending;
        }
        return pending;
    }

    private PlacementModels learn() throws InterruptedException {
        try (Reader reader = new Reader(texts.tradeTerms(), vectors)) {
            PlacementModels fresh = PlacementModels.learn(texts, reader);
            models = fresh;
            learntAt = System.nanoTime();
            return fresh;
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ListingChanged event) {
        changed = true;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ListingsImported event) {
        changed = true;
    }

    @Override
    public void destroy() throws InterruptedException {
        learning.shutdownNow();
        learning.awaitTermination(10, TimeUnit.SECONDS);
        Reader open = asking;
        if (open != null) {
            open.close();
        }
    }
}
