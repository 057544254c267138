package org.mengkeju.matching.internal.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.internal.analysis.Bigrams;
import org.mengkeju.matching.internal.analysis.GivenTokens;
import org.mengkeju.matching.internal.analysis.Spelling;
import org.mengkeju.matching.internal.analysis.TextAnalyser.Analysed;
import org.mengkeju.matching.internal.embedding.TextVectors;
import tools.jackson.databind.json.JsonMapper;

/** Turns a text into a document of the index and back. */
public final class IndexedDocument {
    private static final FieldType TOKENS = tokens();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TITLE_MAX = 200;

    private IndexedDocument() {}

    /** The document of a text; without vectors it is marked as waiting for them. */
    static Document of(IndexedText text, Analysed analysed, @Nullable TextVectors vectors) {
        Document document = new Document();
        document.add(new KeywordField(Fields.KEY, text.key(), Field.Store.YES));
        document.add(new BinaryDocValuesField(Fields.FACTS, new BytesRef(JSON.writeValueAsBytes(text.facts()))));
        document.add(new StoredField(Fields.SOURCE, JSON.writeValueAsBytes(text)));
        document.add(new Field(Fields.BIGRAMS, new GivenTokens(analysed.bigrams()), TOKENS));
        document.add(new Field(Fields.WORDS, new GivenTokens(analysed.words()), TOKENS));
        addTitle(document, text);
        addFacets(document, text);
        if (vectors == null) {
            document.add(new StringField(Fields.PENDING, "1", Field.Store.NO));
        } else {
            document.add(new KnnFloatVectorField(Fields.VECTOR, vectors.whole(), VectorSimilarityFunction.DOT_PRODUCT));
            document.add(new BinaryDocValuesField(
                    Fields.SENTENCES, new BytesRef(vectors.sentencesOnly().encode())));
        }
        return document;
    }

    /** The text a stored document was made of. */
    static IndexedText source(BytesRef stored) {
        return JSON.readValue(stored.bytes, stored.offset, stored.length, IndexedText.class);
    }

    /** The facts of a text as they were written. */
    static Facts facts(BytesRef stored) {
        return JSON.readValue(stored.bytes, stored.offset, stored.length, Facts.class);
    }

    private static void addTitle(Document document, IndexedText text) {
        String title = Spelling.unify(text.title()).strip();
        if (!title.isEmpty()) {
            document.add(new StringField(Fields.TITLE, bounded(title), Field.Store.NO));
            document.add(new Field(Fields.TITLE_BIGRAMS, new GivenTokens(Bigrams.of(bounded(title))), TOKENS));
        }
    }

    /** As much of a title as can be found by its beginning. */
    public static String bounded(String title) {
        return title.length() > TITLE_MAX ? title.substring(0, TITLE_MAX) : title;
    }

    private static void addFacets(Document document, IndexedText text) {
        document.add(new KeywordField(Fields.KIND_FACET, text.kind(), Field.Store.NO));
        for (Map.Entry<String, List<String>> facet : text.facets().entrySet()) {
            for (String value : new LinkedHashSet<>(facet.getValue())) {
                document.add(new KeywordField(Fields.facet(facet.getKey()), value, Field.Store.NO));
            }
        }
        if (text.facts().updated() != null) {
            document.add(new NumericDocValuesField(
                    Fields.UPDATED, text.facts().updated().toEpochDay()));
        }
    }

    private static FieldType tokens() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
