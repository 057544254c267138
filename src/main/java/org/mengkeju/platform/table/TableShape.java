package org.mengkeju.platform.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The columns a table may have.
 *
 * @param names key of a column by every name it goes by, in lower case
 * @param required keys that must be there
 * @param days keys of columns that hold days, which spreadsheets keep as numbers
 * @param texts a JSON object with these keys as the texts its cells would be
 */
public record TableShape(
        Map<String, String> names,
        List<String> required,
        Set<String> days,
        Function<JsonNode, Map<String, String>> texts) {

    /** The keys a head line names, in its order. */
    List<String> head(List<String> cells) {
        List<String> keys = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : cells) {
            String plain = cell.replace("\uFEFF", "").strip();
            String key = names.get(plain.toLowerCase(Locale.ROOT));
            if (key == null) {
                throw new TableRefused(RowFault.of(1, plain, "platform.table.fault.header", plain));
            }
            if (!seen.add(key)) {
                throw new TableRefused(RowFault.of(1, plain, "platform.table.fault.header-twice", plain));
            }
            keys.add(key);
        }
        for (String key : required) {
            if (!seen.contains(key)) {
                throw new TableRefused(RowFault.of(1, key, "platform.table.fault.header-missing", key));
            }
        }
        return keys;
    }

    boolean knows(String key) {
        return key.equals(names.get(key));
    }
}
