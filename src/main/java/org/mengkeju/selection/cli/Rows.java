package org.mengkeju.selection.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a CSV file (UTF-8) row by row. The first line names the columns; where it names none of them, it is a row already and
 * the columns stand in their documented order.
 *
 * @param required columns that must be there, in their order
 * @param optional columns that may follow, in their order
 * @param others whether columns of other names may be there
 */
record Rows(List<String> required, List<String> optional, boolean others) {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    static Rows of(String... required) {
        return new Rows(List.of(required), List.of(), false);
    }

    /** Hands over the cells of each row by column; a reader that throws {@link IllegalArgumentException} names a bad row. */
    void read(Path file, Consumer<Map<String, String>> reader) {
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
            List<String> head = new ArrayList<>();
            for (CSVRecord row : parser) {
                long line = parser.getCurrentLineNumber();
                List<String> cells = row.stream().toList();
                try {
                    if (!head.isEmpty() || !isHead(cells, head)) {
                        reader.accept(cells(head, cells));
                    }
                } catch (IllegalArgumentException e) {
                    throw new BadRow(file + ":" + line + ": " + e.getMessage());
                }
            }
        } catch (NoSuchFileException e) {
            throw new BadRow(file + ": no such file");
        } catch (IOException | UncheckedIOException e) {
            throw new BadRow(file + ": " + (isCoding(e) ? "not UTF-8" : e.getMessage()));
        }
    }

    private static boolean isCoding(Exception fault) {
        return fault instanceof CharacterCodingException || fault.getCause() instanceof CharacterCodingException;
    }

    /** Fills the head and says whether the line was one. */
    private boolean isHead(List<String> cells, List<String> head) {
        List<String> names =
                cells.stream().map(cell -> cell.replace("\uFEFF", "").strip()).toList();
        List<String> known = new ArrayList<>(required);
        known.addAll(optional);
        if (names.stream().noneMatch(known::contains)) {
            head.addAll(known.subList(0, Math.max(required.size(), Math.min(known.size(), cells.size()))));
            return false;
        }
        for (String name : required) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("column \"" + name + "\" is missing");
            }
        }
        for (String name : names) {
            if (!others && !known.contains(name)) {
                throw new IllegalArgumentException("unknown column \"" + name + "\"");
            }
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("a column stands twice");
        }
        head.addAll(names);
        return true;
    }

    private static Map<String, String> cells(List<String> head, List<String> row) {
        if (row.size() > head.size()) {
            throw new IllegalArgumentException("more cells than columns (" + String.join(",", head) + ")");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int at = 0; at < row.size(); at++) {
            cells.put(head.get(at), row.get(at).replace("\uFEFF", ""));
        }
        return cells;
    }

    /** The text of a cell that must not be empty. */
    static String text(Map<String, String> cells, String name) {
        String text = cells.getOrDefault(name, "");
        if (text.isBlank()) {
            throw new IllegalArgumentException("\"" + name + "\" is empty");
        }
        return text;
    }
}
