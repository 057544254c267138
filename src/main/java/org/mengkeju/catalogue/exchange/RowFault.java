package org.mengkeju.catalogue.exchange;

import java.util.List;

/**
 * Why a row was not taken.
 *
 * @param line line of the file from 1; for spreadsheets the row
 * @param column name of the column, or empty where the whole row is meant
 * @param message message key of the reason
 */
public record RowFault(long line, String column, String message, List<Object> arguments) {
    static RowFault of(long line, String column, String message, Object... arguments) {
        return new RowFault(line, column, message, List.of(arguments));
    }
}
