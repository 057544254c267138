package org.mengkeju.matching.internal.cluster;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.internal.analysis.Bigrams;
import org.mengkeju.matching.internal.analysis.Spelling;
import org.mengkeju.matching.internal.embedding.TextVectors;
import org.mengkeju.matching.internal.index.Fields;
import org.mengkeju.matching.internal.index.IndexedDocument;
import org.mengkeju.matching.internal.index.TextIndex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns a text into a document of the cluster and back. */
final class ClusterDocument {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ClusterDocument() {}

    /** The document of a text, in one line; without vectors it is marked as waiting for them. */
    static String of(TextIndex.Entry entry) {
        IndexedText text = entry.text();
        ObjectNode document = JSON.createObjectNode();
        document.put(Fields.KEY, text.key());
        document.put(Fields.SOURCE, JSON.writeValueAsString(text));
        document.put(Fields.FACTS, JSON.writeValueAsString(text.facts()));
        document.put(Fields.BIGRAMS, tokens(entry.analysed().bigrams()));
        document.put(Fields.WORDS, tokens(entry.analysed().words()));
        String title = IndexedDocument.bounded(Spelling.unify(text.title()).strip());
        if (!title.isEmpty()) {
            document.put(Fields.TITLE, title);
            document.put(Fields.TITLE_BIGRAMS, tokens(Bigrams.of(title)));
        }
        document.put(Fields.KIND_FACET, text.kind());
        for (Map.Entry<String, List<String>> facet : text.facets().entrySet()) {
            ArrayNode values = document.putArray(Fields.facet(facet.getKey()));
            new LinkedHashSet<>(facet.getValue()).forEach(values::add);
        }
        if (text.facts().updated() != null) {
            document.put(Fields.UPDATED, text.facts().updated().toEpochDay());
        }
        addVectors(document, entry);
        return JSON.writeValueAsString(document);
    }

    private static void addVectors(ObjectNode document, TextIndex.Entry entry) {
        TextVectors vectors = entry.vectors();
        if (vectors == null) {
            document.put(Fields.PENDING, "1");
        } else {
            document.set(Fields.VECTOR, vector(vectors.whole()));
            document.put(Fields.SENTENCES, vectors.sentencesOnly().encode());
        }
    }

    static ArrayNode vector(float[] values) {
        ArrayNode vector = JSON.createArrayNode();
        for (float value : values) {
            vector.add(value);
        }
        return vector;
    }

    private static String tokens(List<String> tokens) {
        return String.join(ClusterSchema.BETWEEN_TOKENS, tokens);
    }

    /** The text a document was made of, from its {@code _source}. */
    static IndexedText source(JsonNode stored) {
        return JSON.readValue(stored.path(Fields.SOURCE).asString(), IndexedText.class);
    }

    /** The facts of a text as they were written. */
    static Facts facts(JsonNode stored) {
        return JSON.readValue(stored.path(Fields.FACTS).asString(), Facts.class);
    }
}
