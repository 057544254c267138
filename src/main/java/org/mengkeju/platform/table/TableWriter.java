package org.mengkeju.platform.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes rows one by one, in constant memory.
 *
 * @param name what the sheet is called
 * @param keys the columns, in order
 * @param texts the cells of a row by key
 * @param json a row as the object of its line
 */
public record TableWriter<T>(
        String name, List<String> keys, Function<T, Map<String, String>> texts, Function<T, JsonNode> json) {
    private static final int FLUSH = 1000;

    /**
     * Writes everything; the stream stays open.
     *
     * @param source hands its rows to what it is given
     */
    public void write(TableFormat format, OutputStream out, Consumer<Consumer<T>> source) throws IOException {
        try {
            switch (format) {
                case XLSX -> xlsx(out, source);
                case CSV -> csv(out, source);
                case JSONL -> jsonLines(out, source);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void xlsx(OutputStream out, Consumer<Consumer<T>> source) throws IOException {
        try (var workbook = new Workbook(out, "Mengkeju", "1.0");
                Worksheet sheet = workbook.newWorksheet(name)) {
            for (int at = 0; at < keys.size(); at++) {
                sheet.inlineString(0, at, keys.get(at));
            }
            int[] row = {0};
            source.accept(one -> {
                row[0]++;
                Map<String, String> values = texts.apply(one);
                for (int at = 0; at < keys.size(); at++) {
                    String text = values.getOrDefault(keys.get(at), "");
                    if (!text.isEmpty()) {
                        sheet.inlineString(row[0], at, CellText.guarded(text));
                    }
                }
                if (row[0] % FLUSH == 0) {
                    unchecked(sheet::flush);
                }
            });
        }
    }

    private void csv(OutputStream out, Consumer<Consumer<T>> source) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        // spreadsheet programs read UTF-8 by this mark
        writer.write('\uFEFF');
        var printer = new CSVPrinter(writer, CSVFormat.DEFAULT);
        printer.printRecord(keys);
        source.accept(one -> {
            Map<String, String> values = texts.apply(one);
            unchecked(() -> printer.printRecord(keys.stream()
                    .map(key -> CellText.guarded(values.getOrDefault(key, "")))
                    .toList()));
        });
        printer.flush();
    }

    private void jsonLines(OutputStream out, Consumer<Consumer<T>> source) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        source.accept(one ->
                unchecked(() -> writer.write(JsonMapper.shared().writeValueAsString(json.apply(one)) + "\n")));
        writer.flush();
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static void unchecked(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
