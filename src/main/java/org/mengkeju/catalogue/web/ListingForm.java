package org.mengkeju.catalogue.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.drafts.Draft;
import org.mengkeju.catalogue.fields.FieldFault;
import org.mengkeju.catalogue.fields.FieldNeed;
import org.mengkeju.catalogue.fields.FieldSpec;
import org.mengkeju.catalogue.fields.KindFields;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.mengkeju.catalogue.fields.ListingTexts.Read;
import org.mengkeju.catalogue.fields.RowText;

/**
 * A form as its page shows it.
 *
 * @param strict whether what is missing is said as an error: once somebody tried to submit
 */
public record ListingForm(Draft draft, Read read, boolean strict) {
    private static final int SPARE_ROWS = 2;

    /** A part of the form with how far it is. */
    public record Section(String key, int number, List<FieldSpec> fields, int missing, int advised, boolean filled) {}

    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (String key : KindFields.sections(draft.kind())) {
            List<FieldSpec> fields = KindFields.of(draft.kind()).stream()
                    .filter(field -> field.section().equals(key))
                    .toList();
            sections.add(new Section(
                    key,
                    sections.size() + 1,
                    fields,
                    count(read.obstacles(), fields),
                    count(read.advice(), fields),
                    fields.stream().anyMatch(field -> !text(field).isBlank())));
        }
        return sections;
    }

    private static int count(List<FieldFault> faults, List<FieldSpec> fields) {
        return (int)
                faults.stream().filter(fault -> fields.contains(fault.field())).count();
    }

    public String text(FieldSpec field) {
        return draft.texts().getOrDefault(field.key(), "");
    }

    /** The parts of a field of several values. */
    public List<String> values(FieldSpec field) {
        return Arrays.stream(text(field).split("；"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The values of a field, with empty places to add more. */
    public List<String> valuesAndSpare(FieldSpec field) {
        List<String> values = new ArrayList<>(values(field));
        values.add("");
        while (values.size() < 2) {
            values.add("");
        }
        return values;
    }

    /** The rows of a small table, with empty ones to write in; every row has all its cells. */
    public List<List<String>> rows(FieldSpec field) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : RowText.read(text(field))) {
            List<String> cells = new ArrayList<>(row);
            while (cells.size() < field.columns().size()) {
                cells.add("");
            }
            rows.add(cells);
        }
        for (int spare = 0; spare < SPARE_ROWS && rows.size() < field.longest(); spare++) {
            rows.add(java.util.Collections.nCopies(field.columns().size(), ""));
        }
        return rows;
    }

    /** What is wrong with the field: what does not read at once, what is missing after a try to submit. */
    public @Nullable FieldFault fault(FieldSpec field) {
        List<FieldFault> said = strict ? read.obstacles() : read.faults();
        return said.stream()
                .filter(fault -> fault.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    public @Nullable FieldFault advice(FieldSpec field) {
        return read.advice().stream()
                .filter(fault -> fault.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    public boolean optional(FieldSpec field) {
        return field.need() == FieldNeed.OPTIONAL;
    }

    /** Where two texts differ, field by field; a place by name and the same place by code do not. */
    static List<Difference> differences(Draft theirs, Map<String, String> mine, ListingTexts texts) {
        return KindFields.of(theirs.kind()).stream()
                .map(field -> new Difference(
                        field, theirs.texts().getOrDefault(field.key(), ""), mine.getOrDefault(field.key(), "")))
                .filter(difference -> !texts.normal(difference.field(), difference.theirs())
                        .equals(texts.normal(difference.field(), difference.mine())))
                .toList();
    }

    /** One field in two texts. */
    public record Difference(FieldSpec field, String theirs, String mine) {}
}
