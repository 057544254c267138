package org.mengkeju.matching.internal.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.internal.embedding.SentenceVector;
import org.mengkeju.matching.internal.embedding.TextVectors;

/** What one view of the index keeps of its texts. Document numbers change with merges; only keys may leave. */
final class StoredTexts {
    private final IndexReader reader;
    /** Values opened so far, by leaf: they run forward only and are opened again to go back. */
    private final @Nullable SortedSetDocValues[] keys;

    private final @Nullable SortedSetDocValues[] kinds;

    private final @Nullable BinaryDocValues[] facts;
    private final @Nullable BinaryDocValues[] sentences;

    StoredTexts(IndexReader reader) {
        this.reader = reader;
        int leaves = reader.leaves().size();
        this.keys = new SortedSetDocValues[leaves];
        this.kinds = new SortedSetDocValues[leaves];
        this.facts = new BinaryDocValues[leaves];
        this.sentences = new BinaryDocValues[leaves];
    }

    String key(int document) throws IOException {
        return single(keys, document, Fields.KEY);
    }

    String kind(int document) throws IOException {
        return single(kinds, document, Fields.KIND_FACET);
    }

    private String single(@Nullable SortedSetDocValues[] opened, int document, String field) throws IOException {
        LeafReaderContext leaf = leaf(document);
        SortedSetDocValues values = opened[leaf.ord];
        if (values == null || values.docID() > document - leaf.docBase) {
            values = DocValues.getSortedSet(leaf.reader(), field);
            opened[leaf.ord] = values;
        }
        if (!values.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("A text of the index has no " + field);
        }
        return values.lookupOrd(values.nextOrd()).utf8ToString();
    }

    Facts facts(int document) throws IOException {
        BytesRef stored = binary(facts, document, Fields.FACTS);
        return stored == null ? Facts.NONE : IndexedDocument.facts(stored);
    }

    List<SentenceVector> sentences(int document) throws IOException {
        BytesRef stored = binary(sentences, document, Fields.SENTENCES);
        return stored == null
                ? List.of()
                : TextVectors.decode(BytesRef.deepCopyOf(stored).bytes).sentences();
    }

    private @Nullable BytesRef binary(@Nullable BinaryDocValues[] opened, int document, String field)
            throws IOException {
        LeafReaderContext leaf = leaf(document);
        BinaryDocValues values = opened[leaf.ord];
        if (values == null || values.docID() > document - leaf.docBase) {
            values = DocValues.getBinary(leaf.reader(), field);
            opened[leaf.ord] = values;
        }
        return values.advanceExact(document - leaf.docBase) ? values.binaryValue() : null;
    }

    IndexedText source(int document) throws IOException {
        return IndexedDocument.source(
                reader.storedFields().document(document, Set.of(Fields.SOURCE)).getBinaryValue(Fields.SOURCE));
    }

    List<String> allKeys() throws IOException {
        List<String> all = new ArrayList<>();
        for (int document : living()) {
            all.add(key(document));
        }
        return all;
    }

    /** Returns how many there were. */
    int forEach(Consumer<IndexedText> consumer) throws IOException {
        int[] living = living();
        for (int document : living) {
            consumer.accept(source(document));
        }
        return living.length;
    }

    /** The documents that are not deleted, in order. */
    private int[] living() {
        var living = IntStream.builder();
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                if (live == null || live.get(document)) {
                    living.add(leaf.docBase + document);
                }
            }
        }
        return living.build().toArray();
    }

    private LeafReaderContext leaf(int document) {
        return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    }
}
