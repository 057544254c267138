package org.mengkeju.selection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.form.Answers;
import org.mengkeju.selection.form.FieldFault;
import org.mengkeju.selection.form.FormReader;
import org.mengkeju.selection.programme.Field;

/**
 * Fields as a page shows them.
 *
 * @param faults what is wrong, named at its field
 */
public record FieldForm(Answers answers, List<FieldFault> faults, Locale locale) {
    private static final int SPARE = 2;

    /** Copies the list. */
    public FieldForm {
        faults = List.copyOf(faults);
    }

    /** What stands in the field. */
    public String text(Field field) {
        String kept = answers.get(field.key());
        return kept == null ? "" : FormReader.shown(field, kept);
    }

    /** What a reader sees. */
    public String words(Field field) {
        String kept = answers.get(field.key());
        return kept == null ? "" : FormReader.inWords(field, kept, locale);
    }

    /** Rows that were entered and some empty ones to go on. */
    public List<Map<String, String>> rows(Field field) {
        List<Map<String, String>> rows = new ArrayList<>(answers.rowsOf(field.key()));
        for (int n = 0; n < SPARE; n++) {
            rows.add(Map.of());
        }
        return rows;
    }

    /** What stands in a cell. */
    public String cell(Field column, Map<String, String> row) {
        String kept = row.get(column.key());
        return kept == null ? "" : FormReader.shown(column, kept);
    }

    /** What is wrong with a field, or null. */
    public @Nullable FieldFault fault(String key) {
        return faults.stream()
                .filter(one -> one.field().equals(key) || one.field().startsWith(key + "."))
                .findFirst()
                .orElse(null);
    }
}
