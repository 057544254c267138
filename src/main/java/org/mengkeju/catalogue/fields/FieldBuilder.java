package org.mengkeju.catalogue.fields;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.chain.codes.CodeTable;

/** Puts a {@link FieldSpec} together, beginning with what its type usually has. */
final class FieldBuilder {
    private final String key;
    private final FieldType type;
    private final FieldNeed need;
    private final String section;
    private String component;
    private String label;
    private int longest;
    private @Nullable BigDecimal from;
    private @Nullable BigDecimal to;
    private @Nullable String unit;
    private List<String> choices = List.of();
    private String choiceLabels = "";
    private boolean figure;
    private @Nullable CodeTable codes;
    private List<FieldSpec> columns = List.of();
    private boolean phrases;

    private FieldBuilder(String key, FieldType type, FieldNeed need, String section) {
        this.key = key;
        this.type = type;
        this.need = need;
        this.section = section;
        this.component = key;
        this.label = "catalogue.field." + key;
        this.longest = longest(type);
    }

    static FieldBuilder field(String key, FieldType type, FieldNeed need, String section) {
        return new FieldBuilder(key, type, need, section);
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
    FieldBuilder into(String other) {
        component = other;
        return this;
    }

    /** One of the fields all listings have. */
    FieldBuilder common() {
        return into("");
    }

    FieldBuilder named(String messageKey) {
        label = messageKey;
        return this;
    }

    FieldBuilder atMost(int most) {
        longest = most;
        return this;
    }

    FieldBuilder between(long least, long greatest) {
        from = BigDecimal.valueOf(least);
        to = BigDecimal.valueOf(greatest);
        return this;
    }

    FieldBuilder in(String unitMessage) {
        unit = unitMessage;
        return this;
    }

    FieldBuilder outOf(String labels, List<String> keys) {
        choices = keys;
        choiceLabels = "catalogue.choice." + labels + ".";
        return this;
    }

    FieldBuilder withFigure() {
        figure = true;
        return this;
    }

    FieldBuilder codesOf(CodeTable table) {
        codes = table;
        return this;
    }

    FieldBuilder of(FieldBuilder... cells) {
        columns = fields(cells);
        return this;
    }

    /** Goes on reading the phrases it was before it became a table. */
    FieldBuilder orPhrases() {
        phrases = true;
        return this;
    }

    static List<FieldSpec> fields(FieldBuilder... fields) {
        return Arrays.stream(fields).map(FieldBuilder::build).toList();
    }

    private FieldSpec build() {
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
                codes,
                columns,
                phrases);
    }
}
