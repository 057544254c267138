package org.mengkeju.matching.internal.index;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.internal.analysis.TextAnalyser.Analysed;
import org.mengkeju.matching.internal.embedding.TextVectors;

/**
 * Where texts are kept to be found: in this process ({@link LuceneIndex}) or in a cluster. Both hold the same tokens and
 * the same vectors, so that the same ranking comes out. Added to by key, idempotent; any number of searches.
 */
public interface TextIndex extends AutoCloseable {
    /**
     * A text ready to be written.
     *
     * @param vectors null while it waits for them
     */
    record Entry(
            IndexedText text, Analysed analysed, @Nullable TextVectors vectors) {}

    /** One consistent view of the index, for the time of one question. */
    interface View {
        /**
         * Retrieval in this view.
         *
         * @param filters by facet the values of which one must hold
         * @param leftOut keys never returned
         */
        Retrieval retrieval(Map<String, Set<String>> filters, Set<String> leftOut);

        /** The same view looked at without any shortcut: every text by every token and its whole vector; slow. */
        View exactly();
    }

    /** Work with one view. */
    interface Search<T> {
        /** Reads; the view must not be kept. */
        T with(View view) throws IOException;
    }

    /** Adds or replaces by key; searchable when this returns. */
    void put(List<Entry> entries);

    /** Removes by key; unknown keys do no harm. */
    void remove(Collection<String> keys);

    /** Empties the index. */
    void clear();

    /** From now on, notes which keys change, until {@link #putUnchanged}. */
    void watch();

    /** Writes those entries whose key was neither changed nor removed since {@link #watch}. */
    void putUnchanged(List<Entry> entries);

    /** Makes everything written so far durable. */
    void commit();

    /** Reads from one consistent view. */
    <T> T search(Search<T> search);

    /** The text of a key as it was put in. */
    default Optional<IndexedText> find(String key) {
        return search(view -> {
            Retrieval only = view.retrieval(Map.of(Fields.KEY, Set.of(key)), Set.of());
            return only.sources(only.all(1)).values().stream().findFirst();
        });
    }

    /** Whether the text of this key still waits for its vectors. */
    default boolean isPending(String key) {
        return search(view -> {
            Retrieval only = view.retrieval(Map.of(Fields.KEY, Set.of(key)), Set.of());
            return only.sentences(only.all(1)).stream().anyMatch(List::isEmpty);
        });
    }

    /** How many texts are searchable. */
    int size();

    /** Hands over every text as it was put in. */
    void forEach(Consumer<IndexedText> consumer);

    /** How many texts still wait for their vectors. */
    int pending();

    /** Some of the texts that wait for their vectors, at most so many. */
    List<IndexedText> waiting(int limit);

    /** Texts whose title begins with or contains what is typed, in one spelling; those that begin with it first. */
    List<IndexedText> titled(String unified, int limit);

    /** Waits until work in the background that tidies the index is done: for measuring. */
    void settle();

    /** Size on disk in bytes, copies included. */
    long bytes();

    @Override
    void close();
}
