package org.mengkeju.chain.codes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mengkeju.platform.table.TableShape;
import tools.jackson.databind.JsonNode;

/** The columns of a code table: their keys and what they are called in Chinese. */
final class CodeColumns {
    static final String CODE = "code";
    static final String NAME = "name";
    static final String LEVEL = "level";
    static final String PARENT = "parent";
    static final String SECTION = "section";
    static final String NOTE = "note";

    static final List<String> KEYS = List.of(CODE, LEVEL, PARENT, SECTION, NAME, NOTE);

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry(CODE, CODE),
            Map.entry("代码", CODE),
            Map.entry(NAME, NAME),
            Map.entry("名称", NAME),
            Map.entry("类别名称", NAME),
            Map.entry(LEVEL, LEVEL),
            Map.entry("层级", LEVEL),
            Map.entry(PARENT, PARENT),
            Map.entry("上级", PARENT),
            Map.entry("上级代码", PARENT),
            Map.entry(SECTION, SECTION),
            Map.entry("门类", SECTION),
            Map.entry(NOTE, NOTE),
            Map.entry("说明", NOTE));

    static final TableShape SHAPE = new TableShape(NAMES, List.of(CODE, NAME), Set.of(), CodeColumns::texts);

    private CodeColumns() {}

    private static Map<String, String> texts(JsonNode json) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : KEYS) {
            JsonNode value = json.path(key);
            texts.put(key, value.isNull() || value.isContainer() ? "" : value.asString(""));
        }
        return texts;
    }
}
