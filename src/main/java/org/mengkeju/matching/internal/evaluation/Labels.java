package org.mengkeju.matching.internal.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mengkeju.matching.IndexedText;
import tools.jackson.databind.JsonNode;

/** Which classes texts belong to, as judged by people. */
public final class Labels {
    private Labels() {}

    /** Reads JSON lines {@code {id, label}} or {@code {id, labels: [...]}}; a text may be named again. */
    public static Map<String, List<String>> read(Iterable<Path> files) {
        Map<String, List<String>> labels = new HashMap<>();
        for (Path file : files) {
            JsonLines.read(file, (object, line) -> {
                String id = JsonLines.required(object, "id", file, line);
                List<String> own = labels.computeIfAbsent(id, fresh -> new ArrayList<>());
                if (object.has("labels")) {
                    own.addAll(JsonLines.texts(object, "labels", file, line));
                } else {
                    own.add(JsonLines.required(object, "label", file, line));
                }
            });
        }
        return labels;
    }

    /** What corpus lines say in one of their own fields, by id; links are written {@code chain/link}. */
    public static Map<String, List<String>> ofField(Iterable<Path> files, String field) {
        Map<String, List<String>> labels = new HashMap<>();
        for (Path file : files) {
            JsonLines.read(file, (object, line) -> {
                JsonNode fields = object.path("fields");
                List<String> words =
                        field.equals("links") ? CorpusFacts.of(fields).links() : CorpusFacts.texts(fields.path(field));
                if (!words.isEmpty()) {
                    labels.put(JsonLines.required(object, "id", file, line), words);
                }
            });
        }
        return labels;
    }

    /** Reads descriptions of classes, JSON lines {@code {id, text}} where the id is the class. */
    public static List<IndexedText> descriptions(Iterable<Path> files) {
        return Corpus.read(files, Set.of());
    }
}
