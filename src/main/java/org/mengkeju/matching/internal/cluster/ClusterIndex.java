package org.mengkeju.matching.internal.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.internal.analysis.Bigrams;
import org.mengkeju.matching.internal.index.Fields;
import org.mengkeju.matching.internal.index.Retrieval;
import org.mengkeju.matching.internal.index.TextIndex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The index in an OpenSearch 3 cluster. Opening it asks nothing of the cluster, so that the program starts while it is
 * away; then questions fail with {@link ClusterAway} and changes wait. A question sees what the shards show at its time.
 */
public final class ClusterIndex implements TextIndex {
    private static final int WAITING_MAX = 5000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long COMMIT_MS = 60_000;

    private final ClusterHttp http;
    private final ClusterSchema schema;
    private final ClusterWriter writer;
    private final int shards;
    /** Where changes go: behind the alias, or beside it while everything is built again. */
    private @Nullable String target;

    private boolean rebuilding;
    private @Nullable Set<String> changed;

    private ClusterIndex(ClusterHttp http, ClusterSchema schema, int shards) {
        this.http = http;
        this.schema = schema;
        this.shards = shards;
        this.writer = new ClusterWriter(http, WAITING_MAX, PATIENCE, this::target);
    }

    /**
     * An index of a cluster.
     *
     * @param urls addresses of nodes, comma between them; user and password in the first
     * @param alias name of the index, the same for everybody who asks it
     * @param shards parts of an index that is made from now on; one for each ten million texts or so
     */
    public static ClusterIndex open(String urls, String alias, int shards) {
        var http = new ClusterHttp(urls);
        return new ClusterIndex(http, new ClusterSchema(http, alias, shards), shards);
    }

    private synchronized String target() {
        String known = target;
        if (known == null) {
            known = schema.current();
            target = known;
            writer.aimAt(known);
        }
        return known;
    }

    @Override
    public void put(List<Entry> entries) {
        bring(documents(entries), true);
    }

    private static Map<String, String> documents(List<Entry> entries) {
        Map<String, String> documents = new LinkedHashMap<>();
        entries.forEach(entry -> documents.put(entry.text().key(), ClusterDocument.of(entry)));
        return documents;
    }

    private void bring(Map<String, String> changes, boolean noted) {
        if (changes.isEmpty()) {
            return;
        }
        synchronized (this) {
            if (noted && changed != null) {
                changed.addAll(changes.keySet());
            }
        }
        writer.bring(changes);
    }

    @Override
    public void remove(Collection<String> keys) {
        Map<String, String> deletions = new LinkedHashMap<>();
        keys.forEach(key -> deletions.put(key, ""));
        bring(deletions, true);
    }

    /** What is there stays to be found until the next {@link #commit}: the new index is built beside it. */
    @Override
    public void clear() {
        String before = target();
        String next = schema.next(before);
        synchronized (this) {
            target = next;
            rebuilding = true;
            writer.aimAt(next);
        }
    }

    @Override
    public synchronized void watch() {
        changed = new HashSet<>();
    }

    @Override
    public void putUnchanged(List<Entry> entries) {
        Set<String> touched;
        synchronized (this) {
            touched = changed == null ? Set.of() : changed;
            changed = null;
        }
        bring(
                documents(entries.stream()
                        .filter(entry -> !touched.contains(entry.text().key()))
                        .toList()),
                false);
    }

    /** What the cluster has acknowledged is durable; after {@link #clear} the new index takes the place of the old. */
    @Override
    public void commit() {
        String built;
        synchronized (this) {
            if (!rebuilding) {
                return;
            }
            built = target();
        }
        long deadline = System.nanoTime() + COMMIT_MS * 1_000_000;
        while (!writer.upToDate()) {
            if (System.nanoTime() > deadline) {
                throw new ClusterAway("The search cluster is away; the new index waits to be finished", null);
            }
            rest();
        }
        schema.switchTo(built);
        synchronized (this) {
            rebuilding = false;
        }
    }

    private static void rest() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterAway("Interrupted while the search cluster was written to", e);
        }
    }

    private record ClusterView(ClusterSearch search, ClusterTerms terms, boolean exact) implements View {
        @Override
        public Retrieval retrieval(Map<String, Set<String>> filters, Set<String> leftOut) {
            return new ClusterRetrieval(search, terms, filters, leftOut, exact);
        }

        @Override
        public View exactly() {
            return new ClusterView(search, terms, true);
        }
    }

    @Override
    public <T> T search(Search<T> search) {
        target();
        String alias = schema.alias();
        try {
            return search.with(
                    new ClusterView(new ClusterSearch(http, alias), new ClusterTerms(http, alias, shards()), false));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Asked each time: after a rebuild there may be more. */
    private int shards() {
        int most = 1;
        for (JsonNode index : http.get("/" + schema.alias() + "/_settings/index.number_of_shards")) {
            most = Math.max(
                    most,
                    index.path("settings")
                            .path("index")
                            .path("number_of_shards")
                            .asInt(shards));
        }
        return most;
    }

    private ClusterSearch written() {
        return new ClusterSearch(http, target());
    }

    private static ObjectNode everything() {
        return ClusterQueries.passing(Map.of(), Set.of());
    }

    @Override
    public int size() {
        return written().count(everything());
    }

    @Override
    public void forEach(Consumer<IndexedText> consumer) {
        written().forEach(stored -> consumer.accept(ClusterDocument.source(stored)));
    }

    @Override
    public int pending() {
        return written().count(ClusterQueries.term(Fields.PENDING, "1"));
    }

    @Override
    public List<IndexedText> waiting(int limit) {
        return texts(written(), ClusterQueries.term(Fields.PENDING, "1"), limit);
    }

    @Override
    public List<IndexedText> titled(String unified, int limit) {
        target();
        ClusterSearch search = new ClusterSearch(http, schema.alias());
        ObjectNode begins = JsonMapper.shared().createObjectNode();
        begins.putObject("prefix").put(Fields.TITLE, unified);
        Map<String, IndexedText> found = new LinkedHashMap<>();
        for (ObjectNode query : List.of(begins, ClusterQueries.all(Fields.TITLE_BIGRAMS, Bigrams.of(unified)))) {
            texts(search, query, limit).forEach(text -> found.putIfAbsent(text.key(), text));
        }
        return found.values().stream().limit(limit).toList();
    }

    private static List<IndexedText> texts(ClusterSearch search, ObjectNode query, int limit) {
        List<IndexedText> texts = new ArrayList<>();
        search.one(ClusterSearch.with(limit, query, List.of(Fields.SOURCE)))
                .forEach(hit -> texts.add(ClusterDocument.source(hit.path("_source"))));
        return texts;
    }

    @Override
    public void settle() {
        http.post("/" + target() + "/_refresh", "");
        while (merging()) {
            rest();
        }
    }

    private boolean merging() {
        return http.get("/" + target() + "/_stats/merge")
                        .path("_all")
                        .path("total")
                        .path("merges")
                        .path("current")
                        .asInt(0)
                > 0;
    }

    @Override
    public long bytes() {
        return http.get("/" + target() + "/_stats/store")
                .path("_all")
                .path("total")
                .path("store")
                .path("size_in_bytes")
                .asLong(0);
    }

    @Override
    public void close() {
        writer.close();
        http.close();
    }
}
