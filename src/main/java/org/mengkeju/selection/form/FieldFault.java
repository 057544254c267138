package org.mengkeju.selection.form;

import java.util.List;

/**
 * What is wrong with what was entered.
 *
 * @param field key of the field, with row and column where it is in rows: {@code milestones.2.title}
 * @param message key in the message files
 * @param arguments of the message; the name of the field is put before them where it is shown
 */
public record FieldFault(String field, String message, List<Object> arguments) {
    /** Copies the list. */
    public FieldFault {
        arguments = List.copyOf(arguments);
    }

    /** A fault of a field by the end of its message key. */
    public static FieldFault of(String field, String message, Object... arguments) {
        return new FieldFault(field, "selection.form.fault." + message, List.of(arguments));
    }
}
