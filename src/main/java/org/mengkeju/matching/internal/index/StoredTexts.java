package org.mengkeju.matching.internal.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
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

    StoredTexts(IndexReader reader) {
        this.reader = reader;
    }

    String key(int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        return key(leaf.reader(), document - leaf.docBase);
    }

    private static String key(LeafReader leaf, int document) throws IOException {
        SortedSetDocValues keys = DocValues.getSortedSet(leaf, Fields.KEY);
        if (!keys.advanceExact(document)) {
            throw new IllegalStateException("A text of the index has no key");
        }
        return keys.lookupOrd(keys.nextOrd()).utf8ToString();
    }

    Facts facts(int document) throws IOException {
        BytesRef stored = binary(document, Fields.FACTS);
        return stored == null ? Facts.NONE : IndexedDocument.facts(stored);
    }

    List<SentenceVector> sentences(int document) throws IOException {
        BytesRef stored = binary(document, Fields.SENTENCES);
        return stored == null
                ? List.of()
                : TextVectors.decode(BytesRef.deepCopyOf(stored).bytes).sentences();
    }

    private @Nullable BytesRef binary(int document, String field) throws IOException {
        LeafReaderContext leaf = leaf(document);
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
        return values.advanceExact(document - leaf.docBase) ? values.binaryValue() : null;
    }

    IndexedText source(int document) throws IOException {
        return IndexedDocument.source(
                reader.storedFields().document(document, Set.of(Fields.SOURCE)).getBinaryValue(Fields.SOURCE));
    }

    List<String> allKeys() throws IOException {
        List<String> keys = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                if (live == null || live.get(document)) {
                    keys.add(key(leaf.reader(), document));
                }
            }
        }
        return keys;
    }

    private LeafReaderContext leaf(int document) {
        return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    }
}
