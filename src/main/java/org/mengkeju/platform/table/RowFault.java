package org.mengkeju.platform.table;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * Why a row was not taken.
 *
 * @param line line of the file from 1; for spreadsheets the row; 0 where the whole file is meant
 * @param column name of the column, or empty where the whole row is meant
 * @param message message key of the reason
 */
public record RowFault(long line, String column, String message, List<Object> arguments) {
    public static RowFault of(long line, String column, String message, Object... arguments) {
        return new RowFault(line, column, message, List.of(arguments));
    }

    /** The reason in words. */
    public String reason(MessageSource messages, Locale locale) {
        return messages.getMessage(message, arguments.toArray(), locale);
    }
}
