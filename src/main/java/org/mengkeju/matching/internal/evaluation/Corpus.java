package org.mengkeju.matching.internal.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.IndexedText;
import tools.jackson.databind.JsonNode;

/** Reads a corpus: JSON lines with id and text, and title, keywords and fields where there are any. */
public final class Corpus {
    private Corpus() {}

    /**
     * Reads one or more files as one corpus; an id must be unique.
     *
     * @param only ids to keep, or none to keep all
     */
    public static List<IndexedText> read(Iterable<Path> files, Set<String> only) {
        List<IndexedText> texts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Path file : files) {
            JsonLines.read(file, (object, line) -> {
                IndexedText text = text(object, file, line);
                if (!ids.add(text.key())) {
                    throw new BadLine(file, line, "the id \"" + text.key() + "\" was used before");
                }
                if (only.isEmpty() || only.contains(text.key())) {
                    texts.add(text);
                }
            });
        }
        return texts;
    }

    /** Reads the ids of a file of JSON lines. */
    public static Set<String> ids(Path file) {
        Set<String> ids = new HashSet<>();
        JsonLines.read(file, (object, line) -> ids.add(JsonLines.required(object, "id", file, line)));
        return ids;
    }

    private static IndexedText text(JsonNode object, Path file, int line) {
        String id = JsonLines.required(object, "id", file, line);
        if (id.isBlank()) {
            throw new BadLine(file, line, "the id is empty");
        }
        JsonNode fields = object.path("fields");
        Facts facts = CorpusFacts.of(fields);
        return new IndexedText(
                id,
                kind(id, fields),
                JsonLines.optional(object, "title", file, line),
                JsonLines.required(object, "text", file, line),
                JsonLines.texts(object, "keywords", file, line),
                facets(facts),
                facts);
    }

    /** The kind as written in the fields or, for the demonstration set, as the id's first letter tells. */
    private static String kind(String id, JsonNode fields) {
        if (id.startsWith("A-")) {
            return "achievement";
        } else if (id.startsWith("E-")) {
            return "expert";
        } else if (id.startsWith("P-")) {
            return "platform";
        } else if (id.startsWith("N-")) {
            return "need";
        }
        return fields.path("kind").asString("text");
    }

    private static Map<String, List<String>> facets(Facts facts) {
        Map<String, List<String>> facets = new LinkedHashMap<>();
        facets.put("link", facts.links());
        facets.put("trade", facts.trade());
        if (facts.division() != null) {
            facets.put("division", List.of(facts.division()));
        }
        if (facts.trl() != null) {
            facets.put("trl", List.of(Integer.toString(facts.trl().low())));
        }
        return facets;
    }
}
