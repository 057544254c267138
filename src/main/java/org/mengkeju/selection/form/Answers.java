package org.mengkeju.selection.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was entered into fields, as text: money in yuan, days as {@code 2026-11-22}, flags as {@code true}, choices by key, files
 * by their key.
 *
 * @param texts by key of the field; what was left empty is not there
 * @param rows by key of the field; each row by key of the column
 */
public record Answers(Map<String, String> texts, Map<String, List<Map<String, String>>> rows) {
    /** Nothing entered. */
    public static final Answers NONE = new Answers(Map.of(), Map.of());

    /** Copies the maps, in their order. */
    public Answers {
        texts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        Map<String, List<Map<String, String>>> copied = new LinkedHashMap<>();
        rows.forEach((key, list) -> copied.put(key, List.copyOf(list)));
        rows = java.util.Collections.unmodifiableMap(copied);
    }

    /** What was entered, or null. */
    public @Nullable String get(String key) {
        return texts.get(key);
    }

    /** What was entered, or "". */
    public String text(String key) {
        return texts.getOrDefault(key, "");
    }

    /** The rows that were entered; none where none were. */
    public List<Map<String, String>> rowsOf(String key) {
        return rows.getOrDefault(key, List.of());
    }

    /** The same with another answer. */
    public Answers with(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(texts);
        changed.put(key, value);
        return new Answers(changed, rows);
    }

    /** The same with the answers of others on top, for a form that is saved by sections. */
    public Answers with(Answers others, List<String> fields) {
        Map<String, String> changed = new LinkedHashMap<>(texts);
        Map<String, List<Map<String, String>>> changedRows = new LinkedHashMap<>(rows);
        for (String field : fields) {
            changed.remove(field);
            changedRows.remove(field);
            String text = others.get(field);
            if (text != null) {
                changed.put(field, text);
            }
            if (!others.rowsOf(field).isEmpty()) {
                changedRows.put(field, others.rowsOf(field));
            }
        }
        return new Answers(changed, changedRows);
    }

    /** All words, for looking for alike texts. */
    public String words() {
        List<String> words = new ArrayList<>(texts.values());
        rows.values().forEach(list -> list.forEach(row -> words.addAll(row.values())));
        return String.join("\n", words);
    }
}
