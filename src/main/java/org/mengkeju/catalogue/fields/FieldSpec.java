package org.mengkeju.catalogue.fields;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.chain.codes.CodeTable;

/**
 * A field of a listing.
 *
 * @param key its name in forms, spreadsheets, JSON lines and REST
 * @param component name of the record component it fills, in the spelling of the database; empty for what all listings
 *     have
 * @param section key of the part of the form it stands in
 * @param label message key of its name; with {@code .help} added, of the sentence that helps
 * @param longest most characters, words or rows it may have
 * @param from least value of a number, or null
 * @param to greatest value of a number, or null
 * @param unit message key of its unit, or null
 * @param choices keys of what can be chosen
 * @param choiceLabels message key before those keys, with a dot
 * @param figure whether a number is expected in the text
 * @param codes the table its words are codes of, or null
 * @param columns the cells of a row
 * @param phrases whether a row that names no second cell is read as phrases, separated by semicolons, as before it was a
 *     table
 */
public record FieldSpec(
        String key,
        String component,
        FieldType type,
        FieldNeed need,
        String section,
        String label,
        int longest,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to,
        @Nullable String unit,
        List<String> choices,
        String choiceLabels,
        boolean figure,
        @Nullable CodeTable codes,
        List<FieldSpec> columns,
        boolean phrases) {

    /** Whether it is a field all listings have. */
    public boolean isCommon() {
        return component.isEmpty();
    }

    /** Whether it must be there before a listing is submitted. */
    public boolean isRequired() {
        return need == FieldNeed.REQUIRED;
    }
}
