package org.mengkeju.matching.internal.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingChanged;
import org.mengkeju.catalogue.ListingFilter;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.ListingsImported;
import org.mengkeju.chain.Chains;
import org.mengkeju.matching.MatchEngine;
import org.mengkeju.matching.internal.cluster.ClusterAway;
import org.mengkeju.matching.internal.cluster.ClusterIndex;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.crypto.Sm3;
import org.mengkeju.platform.data.DataFolder;
import org.mengkeju.platform.progress.ProgressBar;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.RegionLoader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the index in step with the catalogue. The index is derived: where it is missing, made with other trade terms, or
 * holds another number of texts than the catalogue publishes, it is built again at start; otherwise it catches up with what
 * changed since it was last known to be in step. Events that were not finished when the program ended are told again by the
 * event publication registry. In a search cluster a rebuild takes the place of the old index only when it is whole.
 */
@Component
public class IndexUpkeep implements SmartLifecycle {
    /** After everything that publishes listings at start. */
    private static final int PHASE = RegionLoader.PHASE + 400;

    private static final int BATCH = 200;
    /** File with the digest of the trade terms the index was made with. */
    private static final String MADE_WITH = "made-with";
    /** File with the time up to which the index is known to be in step with the catalogue. */
    private static final String AS_OF = "as-of";

    /** Name of the index in a search cluster. */
    private static final String ALIAS = "mengkeju-texts";

    private static final long TRY_AGAIN_NANOS = 5_000_000_000L;
    private static final System.Logger LOG = System.getLogger(IndexUpkeep.class.getName());
    private static final int EMBED_AT_START_MAX = 3000;

    private final DataFolder data;
    private final Chains chains;
    private final Listings listings;
    private final IndexedListings texts;
    private final DatabaseVectorStore vectors;
    private final ScoringInForce scoring;
    private final RegionClock clock;
    /** Addresses of the nodes of a search cluster, or "" for the index in the data folder. */
    private final String cluster;

    private final int shards;
    private volatile @Nullable MatchEngine engine;
    private @Nullable Thread preparing;
    private @Nullable Thread warming;

    IndexUpkeep(
            DataFolder data,
            Chains chains,
            Listings listings,
            IndexedListings texts,
            DatabaseVectorStore vectors,
            ScoringInForce scoring,
            RegionClock clock,
            @Value("${mengkeju.search.url:}") String cluster,
            @Value("${mengkeju.search.shards:1}") int shards) {
        this.cluster = cluster;
        this.shards = shards;
        this.data = data;
        this.chains = chains;
        this.listings = listings;
        this.texts = texts;
        this.vectors = vectors;
        this.scoring = scoring;
        this.clock = clock;
    }

    public MatchEngine engine() {
        return Objects.requireNonNull(engine, "the index is not open yet");
    }

    @Override
    public void start() {
        Path folder = data.folder("index");
        var terms = new TreeSet<>(chains.terms());
        if (cluster.isBlank()) {
            var opened = new MatchEngine(folder.resolve("texts"), terms, vectors, scoring.models());
            engine = opened;
            prepare(opened, folder, terms);
        } else {
            Path own = data.folder("index/cluster");
            var opened = MatchEngine.over(ClusterIndex.open(cluster, ALIAS, shards), terms, vectors, scoring.models());
            engine = opened;
            preparing = Thread.ofPlatform()
                    .daemon()
                    .name("prepare-search-cluster")
                    .start(() -> prepareWhenThere(opened, own, terms));
        }
    }

    /** The catalogue answers while the search cluster is away; when it comes back it is brought into step. */
    private void prepareWhenThere(MatchEngine opened, Path folder, Set<String> terms) {
        while (engine == opened) {
            try {
                prepare(opened, folder, terms);
                return;
            } catch (ClusterAway e) {
                LOG.log(System.Logger.Level.WARNING, "The search cluster is away; tried again: {0}", e.getMessage());
                LockSupport.parkNanos(TRY_AGAIN_NANOS);
            }
        }
    }

    private void prepare(MatchEngine opened, Path folder, Set<String> terms) {
        Instant now = clock.now();
        String madeWith = new Sm3().update(String.join("\n", terms)).hex();
        if (madeWith.equals(read(folder.resolve(MADE_WITH)))) {
            catchUp(opened, read(folder.resolve(AS_OF)));
        }
        if (!madeWith.equals(read(folder.resolve(MADE_WITH))) || opened.size() != published()) {
            rebuild(opened);
            write(folder.resolve(MADE_WITH), madeWith);
        }
        write(folder.resolve(AS_OF), now.toString());
        opened.embedInBackground();
        warming = Thread.ofPlatform().daemon().name("warm-matching").start(opened::warm);
    }

    /** Takes over what changed since the index was last known to be in step. */
    private void catchUp(MatchEngine opened, String asOf) {
        if (asOf.isEmpty()) {
            return;
        }
        List<Listing> changed = new ArrayList<>();
        listings.streamPublishedSince(Instant.parse(asOf), listing -> {
            changed.add(listing);
            if (changed.size() == BATCH) {
                put(opened, changed);
            }
        });
        if (!changed.isEmpty()) {
            put(opened, changed);
            opened.commit();
        }
    }

    private int published() {
        Viewer program = Viewer.program();
        int count = 0;
        for (Kind kind : Kind.values()) {
            count += listings.count(ListingFilter.published(kind), program);
        }
        return count;
    }

    private void rebuild(MatchEngine opened) {
        opened.clear();
        int total = published();
        try (var progress = ProgressBar.onStandardError("建索引 index", total)) {
            List<Listing> batch = new ArrayList<>();
            listings.streamPublished(listing -> {
                batch.add(listing);
                if (batch.size() == BATCH) {
                    put(opened, batch);
                    progress.advance(BATCH);
                }
            });
            progress.advance(batch.size());
            put(opened, batch);
        }
        opened.commit();
        embed(opened);
    }

    /** Small collections are embedded at once, so that the first question is answered by meaning; large ones meanwhile. */
    private static void embed(MatchEngine opened) {
        if (opened.pending() > EMBED_AT_START_MAX) {
            return;
        }
        try (var progress = ProgressBar.onStandardError("算语义向量 embed", opened.pending())) {
            opened.drain(progress::advance);
            opened.commit();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(MatchEngine opened, List<Listing> batch) {
        opened.put(batch.stream().map(texts::of).toList());
        batch.clear();
    }

    @ApplicationModuleListener
    void on(ListingChanged event) {
        var index = engine;
        if (index == null) {
            return; // the program is starting or ending: opening the index catches up with what changed since
        }
        listings.published(event.id())
                .ifPresentOrElse(
                        listing -> index.put(List.of(texts.of(listing))),
                        () -> index.remove(List.of(event.id().toString())));
        index.commit();
    }

    @ApplicationModuleListener
    void on(ListingsImported event) {
        var index = engine;
        if (index == null) {
            return; // as above
        }
        try (var _ = index.wordsFirst()) {
            List<Listing> batch = new ArrayList<>();
            listings.streamPublishedSince(event.since(), listing -> {
                batch.add(listing);
                if (batch.size() == BATCH) {
                    put(index, batch);
                }
            });
            put(index, batch);
            index.commit();
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        var opened = engine;
        if (opened != null) {
            engine = null;
            LockSupport.unpark(preparing);
            awaitWarming();
            opened.close();
        }
    }

    /** A thread that still loads the model would go on under a closed index. */
    private void awaitWarming() {
        try {
            if (preparing != null) {
                preparing.join();
            }
            if (warming != null) {
                warming.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return engine != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
