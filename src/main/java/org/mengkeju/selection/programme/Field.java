package org.mengkeju.selection.programme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.region.Named;

/**
 * Something that is asked: of whoever applies, or of whoever states the subject of a call.
 *
 * @param hint how it is meant, or null
 * @param least of numbers and money, or null
 * @param most of numbers and money, of characters, or of rows; null where the type's own bound is enough
 * @param options what a choice may be
 * @param columns what a row of {@link FieldType#ROWS} holds
 * @param namesPeople whether it can give away who applies; hidden where reviewers must not know
 */
public record Field(
        String key,
        FieldType type,
        Named label,
        @Nullable Named hint,
        boolean required,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable List<Option> options,
        @Nullable List<Field> columns,
        @Nullable Boolean namesPeople) {
    /** A value that can be chosen. */
    public record Option(String key, Named name) {}

    /** Its choices; none where it is of another type. */
    public List<Option> choices() {
        return options == null ? List.of() : options;
    }

    /** The columns of its rows; none where it is of another type. */
    public List<Field> cells() {
        return columns == null ? List.of() : columns;
    }

    /** Whether reviewers who must not know the applicants may not see it. */
    public boolean isTelling() {
        return Boolean.TRUE.equals(namesPeople);
    }
}
