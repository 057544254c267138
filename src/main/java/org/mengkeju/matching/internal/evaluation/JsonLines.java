package org.mengkeju.matching.internal.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line. */
final class JsonLines {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonLines() {}

    interface Use {
        void object(JsonNode object, int line);
    }

    static void read(Path file, Use use) {
        Lines.read(file, (line, number) -> {
            JsonNode node;
            try {
                node = JSON.readTree(line);
            } catch (JacksonException e) {
                throw new BadLine(file, number, "not JSON: " + e.getOriginalMessage());
            }
            if (!node.isObject()) {
                throw new BadLine(file, number, "not a JSON object");
            }
            use.object(node, number);
        });
    }

    /** A text that must be there. */
    static String required(JsonNode object, String name, Path file, int line) {
        JsonNode value = object.get(name);
        if (value == null || !value.isString()) {
            throw new BadLine(file, line, "field \"" + name + "\" is missing or not text");
        }
        return value.stringValue();
    }

    /** A text that may be missing. */
    static String optional(JsonNode object, String name, Path file, int line) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? "" : required(object, name, file, line);
    }

    /** A list of texts that may be missing. */
    static List<String> texts(JsonNode object, String name, Path file, int line) {
        List<String> texts = new ArrayList<>();
        JsonNode values = object.get(name);
        if (values == null || values.isNull()) {
            return texts;
        }
        if (!values.isArray()) {
            throw new BadLine(file, line, "field \"" + name + "\" is not a list");
        }
        for (JsonNode value : values) {
            if (!value.isString()) {
                throw new BadLine(file, line, "field \"" + name + "\" holds something that is not text");
            }
            texts.add(value.stringValue());
        }
        return texts;
    }
}
