package org.mengkeju.catalogue.fields;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param columns the cells of a row
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
        List<FieldSpec> columns) {

    static FieldSpec of(String key, FieldType type, FieldNeed need, String section) {
        return new FieldSpec(
                key,
                key,
                type,
                need,
                section,
                "catalogue.field." + key,
                longest(type),
                null,
                null,
                null,
                List.of(),
                "",
                false,
                List.of());
    }

    private static int longest(FieldType type) {
        return switch (type) {
            case TEXT -> 20_000;
            case WORDS, PHRASES, CHOICES, LINKS, DIVISIONS -> 30;
            case ROWS -> 40;
            default -> 200;
        };
    }

    /** Fills another record component than the one of its own name. */
    FieldSpec into(String other) {
        return new FieldSpec(
                key,
                other,
                type,
                need,
                section,
                label,
                longest,
                from,
                to,
                unit,
                choices,
                choiceLabels,
                figure,
                columns);
    }

    /** One of the fields all listings have. */
    FieldSpec common() {
        return into("");
    }

    FieldSpec named(String messageKey) {
        return new FieldSpec(
                key,
                component,
                type,
                need,
                section,
                messageKey,
                longest,
                from,
                to,
                unit,
                choices,
                choiceLabels,
                figure,
                columns);
    }

    FieldSpec atMost(int most) {
        return new FieldSpec(
                key,
                component,
                type,
                need,
                section,
                label,
                most,
                from,
                to,
                unit,
                choices,
                choiceLabels,
                figure,
                columns);
    }

    FieldSpec between(long least, long greatest) {
        return new FieldSpec(
                key,
                component,
                type,
                need,
                section,
                label,
                longest,
                BigDecimal.valueOf(least),
                BigDecimal.valueOf(greatest),
                unit,
                choices,
                choiceLabels,
                figure,
                columns);
    }

    FieldSpec in(String unitMessage) {
        return new FieldSpec(
                key,
                component,
                type,
                need,
                section,
                label,
                longest,
                from,
                to,
                unitMessage,
                choices,
                choiceLabels,
                figure,
                columns);
    }

    FieldSpec outOf(String labels, List<String> keys) {
        return new FieldSpec(
                key,
                component,
                type,
                need,
                section,
                label,
                longest,
                from,
                to,
                unit,
                keys,
                "catalogue.choice." + labels + ".",
                figure,
                columns);
    }

    FieldSpec withFigure() {
        return new FieldSpec(
                key,
                component,
                type,
                need,
                section,
                label,
                longest,
                from,
                to,
                unit,
                choices,
                choiceLabels,
                true,
                columns);
    }

    FieldSpec of(FieldSpec... cells) {
        return new FieldSpec(
                key,
                component,
                type,
                need,
                section,
                label,
                longest,
                from,
                to,
                unit,
                choices,
                choiceLabels,
                figure,
                List.of(cells));
    }

    /** Whether it is a field all listings have. */
    public boolean isCommon() {
        return component.isEmpty();
    }

    /** Whether it must be there before a listing is submitted. */
    public boolean isRequired() {
        return need == FieldNeed.REQUIRED;
    }
}
