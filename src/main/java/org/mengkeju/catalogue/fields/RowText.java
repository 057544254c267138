package org.mengkeju.catalogue.fields;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A small table as text, so that it fits one cell of a spreadsheet: rows on lines, cells separated by {@code |}. What
 * would be mistaken for a separator is escaped by a backslash.
 */
public final class RowText {
    private RowText() {}

    public static String write(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            text.append(String.join("|", row.stream().map(RowText::escape).toList()));
        }
        return text.toString();
    }

    public static List<List<String>> read(String text) {
        return Arrays.stream(text.split("\r?\n"))
                .filter(line -> !line.isBlank())
                .map(RowText::cells)
                .toList();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '\\' && at + 1 < line.length()) {
                at++;
                cell.append(line.charAt(at) == 'n' ? '\n' : line.charAt(at));
            } else if (letter == '|') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private static String escape(String cell) {
        return cell.replace("\\", "\\\\").replace("|", "\\|").replace("\r", "").replace("\n", "\\n");
    }
}
