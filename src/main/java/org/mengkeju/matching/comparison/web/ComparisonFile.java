package org.mengkeju.matching.comparison.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.comparison.web.ComparisonTable.Cell;
import org.mengkeju.matching.comparison.web.ComparisonTable.Column;
import org.mengkeju.matching.comparison.web.ComparisonTable.Row;
import org.mengkeju.platform.table.TableFormat;
import org.mengkeju.platform.table.TableWriter;
import tools.jackson.databind.json.JsonMapper;

/** The comparison as a spreadsheet: a line a criterion with its weight, a column a candidate, marks in lines of their own. */
final class ComparisonFile {
    private final ComparisonTable table;
    private final ComparisonWords.In words;
    private final List<String> keys = new ArrayList<>();

    ComparisonFile(ComparisonTable table, ComparisonWords.In words) {
        this.table = table;
        this.words = words;
        keys.add(words.text("matching.compare.file.criterion"));
        keys.add(words.text("matching.compare.weight"));
        for (Column column : table.columns()) {
            keys.add(column.place() + ". " + column.listing().title());
        }
    }

    void write(TableFormat format, OutputStream out) throws IOException {
        var writer = new TableWriter<Map<String, String>>(
                words.text("matching.compare.file.sheet"),
                keys,
                line -> line,
                line -> JsonMapper.shared().valueToTree(line));
        writer.write(format, out, take -> lines().forEach(take));
    }

    private List<Map<String, String>> lines() {
        List<Map<String, String>> lines = new ArrayList<>();
        lines.add(ofColumns(
                "matching.compare.fact.code", column -> column.listing().code()));
        lines.add(ofColumns("matching.compare.fact.kind", column -> words.kind(column.listing())));
        lines.add(ofColumns("matching.compare.score", column -> text(column.weighted())));
        lines.add(ofColumns("matching.score", column -> text(column.match())));
        for (Row row : table.rows()) {
            String weight = row.criterion() == null ? "" : Integer.toString(row.weight());
            lines.add(line(row.label(), weight, row.cells(), Cell::text));
            if (row.criterion() != null) {
                String label = words.text("matching.compare.file.mark", row.label());
                lines.add(line(label, "", row.cells(), cell -> text(cell.mark())));
            }
        }
        return lines;
    }

    private Map<String, String> ofColumns(String label, Function<Column, String> says) {
        return line(words.text(label), "", table.columns(), says);
    }

    private <T> Map<String, String> line(String label, String weight, List<T> cells, Function<T, String> says) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put(keys.get(0), label);
        line.put(keys.get(1), weight);
        for (int at = 0; at < cells.size(); at++) {
            line.put(keys.get(at + 2), says.apply(cells.get(at)));
        }
        return line;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
