package org.mengkeju.matching.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.internal.analysis.Bigrams;

/**
 * The index in this process, on disk or in memory: searchable at once, durable after {@link #commit}. One writer; any
 * number of searches.
 */
public final class LuceneIndex implements TextIndex {
    /** Large indexes are searched in several parts at once; a small one is a single part and stays with who asks. */
    private static final ExecutorService SEGMENTS = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("search-", 1).factory());

    private static final double WRITE_BUFFER_MB = 64;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    /** Keys changed since {@link #watch}: what was read before may no longer be written over. */
    private @Nullable Set<String> changed;

    /** Work with the engine's own means on one consistent view. */
    interface Reading<T> {
        /** Reads; the searcher must not be kept. */
        T with(IndexSearcher searcher) throws IOException;
    }

    private record LuceneView(IndexSearcher searcher, LuceneTerms terms, boolean exact) implements View {
        @Override
        public Retrieval retrieval(Map<String, Set<String>> filters, Set<String> leftOut) {
            return new LuceneRetrieval(searcher, terms, filters, leftOut, exact);
        }

        @Override
        public View exactly() {
            return new LuceneView(searcher, terms, true);
        }
    }

    private LuceneIndex(Directory directory, IndexWriter writer, SearcherManager searchers) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
    }

    /** Opens or creates the index in a folder, or in memory when there is none. */
    public static LuceneIndex open(@Nullable Path folder) {
        return open(folder, VectorCodec.GRAPH_THRESHOLD);
    }

    /** As {@link #open(Path)}, with a graph over vectors from another size on; see {@link VectorCodec#codec}. */
    static LuceneIndex open(@Nullable Path folder, int graphThreshold) {
        try {
            Directory directory = folder == null ? new ByteBuffersDirectory() : FSDirectory.open(folder);
            IndexWriterConfig config = new IndexWriterConfig(null)
                    .setCodec(VectorCodec.codec(graphThreshold))
                    .setSimilarity(similarity())
                    .setRAMBufferSizeMB(WRITE_BUFFER_MB)
                    .setCommitOnClose(true);
            IndexWriter writer = new IndexWriter(directory, config);
            return new LuceneIndex(directory, writer, new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(
                        org.apache.lucene.index.IndexReader reader,
                        org.apache.lucene.index.@Nullable IndexReader previous) {
                    IndexSearcher searcher = new IndexSearcher(reader, SEGMENTS);
                    searcher.setSimilarity(similarity());
                    return searcher;
                }
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BM25Similarity similarity() {
        return new BM25Similarity(NeedTokens.K1, NeedTokens.B);
    }

    @Override
    public void put(List<Entry> entries) {
        synchronized (this) {
            write(entries);
            if (changed != null) {
                entries.forEach(entry -> changed.add(entry.text().key()));
            }
        }
        refresh();
    }

    /** On all cores: the writer takes documents from several threads. */
    private void write(List<Entry> entries) {
        entries.parallelStream().forEach(entry -> {
            try {
                Document document = IndexedDocument.of(entry.text(), entry.analysed(), entry.vectors());
                writer.updateDocument(new Term(Fields.KEY, entry.text().key()), document);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void remove(Collection<String> keys) {
        synchronized (this) {
            try {
                writer.deleteDocuments(
                        keys.stream().map(key -> new Term(Fields.KEY, key)).toArray(Term[]::new));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (changed != null) {
                changed.addAll(keys);
            }
        }
        refresh();
    }

    @Override
    public void clear() {
        remove(allKeys());
    }

    private List<String> allKeys() {
        return read(searcher -> new StoredTexts(searcher.getIndexReader()).allKeys());
    }

    @Override
    public synchronized void watch() {
        changed = new HashSet<>();
    }

    @Override
    public void putUnchanged(List<Entry> entries) {
        synchronized (this) {
            Set<String> touched = changed == null ? Set.of() : changed;
            changed = null;
            write(entries.stream()
                    .filter(entry -> !touched.contains(entry.text().key()))
                    .toList());
        }
        refresh();
    }

    @Override
    public void commit() {
        try {
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T> T search(Search<T> search) {
        return read(searcher -> search.with(new LuceneView(searcher, new LuceneTerms(searcher), false)));
    }

    /** Reads with the engine's own means. */
    <T> T read(Reading<T> reading) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int size() {
        return read(searcher -> searcher.getIndexReader().numDocs());
    }

    @Override
    public void forEach(Consumer<IndexedText> consumer) {
        this.<Integer>read(searcher -> new StoredTexts(searcher.getIndexReader()).forEach(consumer));
    }

    @Override
    public int pending() {
        return read(searcher -> searcher.count(new TermQuery(new Term(Fields.PENDING, "1"))));
    }

    @Override
    public List<IndexedText> waiting(int limit) {
        return read(searcher -> texts(searcher, new TermQuery(new Term(Fields.PENDING, "1")), limit));
    }

    @Override
    public List<IndexedText> titled(String unified, int limit) {
        return read(searcher -> {
            Map<String, IndexedText> found = new LinkedHashMap<>();
            for (Query query : List.of(new PrefixQuery(new Term(Fields.TITLE, unified)), titleContaining(unified))) {
                texts(searcher, query, limit).forEach(text -> found.putIfAbsent(text.key(), text));
            }
            return found.values().stream().limit(limit).toList();
        });
    }

    private static Query titleContaining(String unified) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String bigram : Bigrams.of(unified)) {
            all.add(new TermQuery(new Term(Fields.TITLE_BIGRAMS, bigram)), Occur.MUST);
        }
        return all.build();
    }

    private static List<IndexedText> texts(IndexSearcher searcher, Query query, int limit) throws IOException {
        StoredTexts stored = new StoredTexts(searcher.getIndexReader());
        List<IndexedText> texts = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
            texts.add(stored.source(hit.doc));
        }
        return texts;
    }

    @Override
    public void settle() {
        if (writer.getConfig().getMergeScheduler() instanceof ConcurrentMergeScheduler merges) {
            merges.sync();
        }
        commit();
        refresh();
    }

    @Override
    public long bytes() {
        try {
            long bytes = 0;
            for (String file : directory.listAll()) {
                bytes += directory.fileLength(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
