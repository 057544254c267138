package org.mengkeju.catalogue.fields;

import java.util.List;

/**
 * What is wrong with, or missing from, a field; a message key with arguments, for its reader's language.
 *
 * @param field the field
 * @param row row of a small table from 1, or 0
 */
public record FieldFault(FieldSpec field, int row, String message, List<Object> arguments) {
    static FieldFault of(FieldSpec field, String message, Object... arguments) {
        return new FieldFault(field, 0, message, List.of(arguments));
    }

    FieldFault inRow(FieldSpec table, int number) {
        return new FieldFault(table, number, message, arguments);
    }
}
