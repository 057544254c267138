package org.mengkeju.matching.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.internal.analysis.TextAnalyser.Analysed;
import org.mengkeju.matching.internal.embedding.TextVectors;

/**
 * The index on disk or in memory: added to by key, searchable at once, durable after {@link #commit}. One writer; any
 * number of searches.
 */
public final class TextIndex implements AutoCloseable {
    private static final float K1 = 0.9f;
    private static final float B = 0.4f;
    private static final double WRITE_BUFFER_MB = 32;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    /** Keys changed since {@link #watch}: what was read before may no longer be written over. */
    private @Nullable Set<String> changed;

    /**
     * A text ready to be written.
     *
     * @param vectors null while it waits for them
     */
    public record Entry(
            IndexedText text, Analysed analysed, @Nullable TextVectors vectors) {}

    /** Work with one consistent view of the index. */
    public interface Search<T> {
        /** Reads; the searcher must not be kept. */
        T with(IndexSearcher searcher) throws IOException;
    }

    private TextIndex(Directory directory, IndexWriter writer, SearcherManager searchers) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
    }

    /** Opens or creates the index in a folder, or in memory when there is none. */
    public static TextIndex open(@Nullable Path folder) {
        return open(folder, VectorCodec.GRAPH_THRESHOLD);
    }

    /** As {@link #open(Path)}, with a graph over vectors from another size on; see {@link VectorCodec#codec}. */
    static TextIndex open(@Nullable Path folder, int graphThreshold) {
        try {
            Directory directory = folder == null ? new ByteBuffersDirectory() : FSDirectory.open(folder);
            IndexWriterConfig config = new IndexWriterConfig(null)
                    .setCodec(VectorCodec.codec(graphThreshold))
                    .setSimilarity(similarity())
                    .setRAMBufferSizeMB(WRITE_BUFFER_MB)
                    .setCommitOnClose(true);
            IndexWriter writer = new IndexWriter(directory, config);
            return new TextIndex(directory, writer, new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(
                        org.apache.lucene.index.IndexReader reader,
                        org.apache.lucene.index.@Nullable IndexReader previous) {
                    IndexSearcher searcher = new IndexSearcher(reader);
                    searcher.setSimilarity(similarity());
                    return searcher;
                }
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BM25Similarity similarity() {
        return new BM25Similarity(K1, B);
    }

    /** Adds or replaces by key; searchable when this returns. */
    public void put(List<Entry> entries) {
        synchronized (this) {
            write(entries);
            if (changed != null) {
                entries.forEach(entry -> changed.add(entry.text().key()));
            }
        }
        refresh();
    }

    private void write(List<Entry> entries) {
        try {
            for (Entry entry : entries) {
                Document document = IndexedDocument.of(entry.text(), entry.analysed(), entry.vectors());
                writer.updateDocument(new Term(Fields.KEY, entry.text().key()), document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes by key; unknown keys do no harm. */
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

    /** Empties the index. */
    public void clear() {
        remove(allKeys());
    }

    private List<String> allKeys() {
        return search(searcher -> new StoredTexts(searcher.getIndexReader()).allKeys());
    }

    /** From now on, notes which keys change, until {@link #putUnchanged}. */
    synchronized void watch() {
        changed = new HashSet<>();
    }

    /** Writes those entries whose key was neither changed nor removed since {@link #watch}. */
    void putUnchanged(List<Entry> entries) {
        synchronized (this) {
            Set<String> touched = changed == null ? Set.of() : changed;
            changed = null;
            write(entries.stream()
                    .filter(entry -> !touched.contains(entry.text().key()))
                    .toList());
        }
        refresh();
    }

    /** Makes everything written so far durable. */
    public void commit() {
        try {
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads from one consistent view. */
    public <T> T search(Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a key as it was put in. */
    public Optional<IndexedText> find(String key) {
        return search(searcher -> {
            var hits = searcher.search(new TermQuery(new Term(Fields.KEY, key)), 1).scoreDocs;
            return hits.length == 0
                    ? Optional.empty()
                    : Optional.of(new StoredTexts(searcher.getIndexReader()).source(hits[0].doc));
        });
    }

    /** Whether the text of this key still waits for its vectors. */
    public boolean isPending(String key) {
        Query pending = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.KEY, key)), BooleanClause.Occur.FILTER)
                .add(new TermQuery(new Term(Fields.PENDING, "1")), BooleanClause.Occur.FILTER)
                .build();
        return search(searcher -> searcher.count(pending)) > 0;
    }

    /** How many texts are searchable. */
    public int size() {
        return search(searcher -> searcher.getIndexReader().numDocs());
    }

    /** Hands over every text as it was put in. */
    public void forEach(Consumer<IndexedText> consumer) {
        this.<Integer>search(searcher -> new StoredTexts(searcher.getIndexReader()).forEach(consumer));
    }

    /** How many texts still wait for their vectors. */
    public int pending() {
        return search(searcher -> searcher.count(new TermQuery(new Term(Fields.PENDING, "1"))));
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
