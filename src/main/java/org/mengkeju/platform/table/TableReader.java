package org.mengkeju.platform.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads files row by row. A file that is not what its name says is refused before anything is read. */
public final class TableReader {
    private static final int LONGEST_LINE = 1_000_000;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate SPREADSHEET_DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final TableShape shape;
    private final RowSink sink;

    private TableReader(TableShape shape, RowSink sink) {
        this.shape = shape;
        this.sink = sink;
    }

    /**
     * Reads the whole file.
     *
     * @throws TableRefused where the file as a whole cannot be read on
     */
    public static void read(Path file, TableFormat format, TableShape shape, RowSink sink) {
        var reader = new TableReader(shape, sink);
        try {
            checkContent(file, format);
            switch (format) {
                case XLSX -> reader.xlsx(file);
                case CSV -> reader.csv(file);
                case JSONL -> reader.jsonLines(file);
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException e) {
            throw new TableRefused(
                    RowFault.of(0, "", "platform.table.fault.unreadable", String.valueOf(e.getMessage())));
        }
    }

    /** A spreadsheet is a ZIP file; text holds no zero bytes. */
    private static void checkContent(Path file, TableFormat format) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(8192);
        }
        if (start.length == 0) {
            throw new TableRefused(RowFault.of(0, "", "platform.table.fault.empty"));
        }
        boolean zip = start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        boolean binary = false;
        for (byte one : start) {
            binary |= one == 0;
        }
        if (format == TableFormat.XLSX ? !zip : zip || binary) {
            throw new TableRefused(RowFault.of(0, "", "platform.table.fault.content", format.ending()));
        }
    }

    private void xlsx(Path file) throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<String> head = new ArrayList<>();
            rows.forEach(row -> {
                if (head.isEmpty()) {
                    head.addAll(shape.head(cells(row)));
                } else {
                    sheetRow(head, row);
                }
            });
            refuseWithoutHead(head);
        } catch (ZipException e) {
            throw new TableRefused(RowFault.of(0, "", "platform.table.fault.content", "xlsx"));
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < row.getCellCount(); at++) {
            cells.add(text(row.getOptionalCell(at).orElse(null)));
        }
        while (!cells.isEmpty() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        return cells;
    }

    /** What a cell shows; a formula counts as the text it last came to, and is never calculated. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return raw == null ? "" : CellText.unguarded(raw);
    }

    private void sheetRow(List<String> head, Row row) {
        List<String> cells = cells(row);
        if (cells.isEmpty()) {
            return;
        }
        if (cells.size() > head.size()) {
            sink.fault(RowFault.of(row.getRowNum(), "", "platform.table.fault.cells"));
            return;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (int at = 0; at < cells.size(); at++) {
            texts.put(head.get(at), day(head.get(at), cells.get(at)));
        }
        sink.row(row.getRowNum(), texts);
    }

    /** Spreadsheets keep a day as the number of days since 1899-12-30. */
    private String day(String key, String text) {
        return shape.days().contains(key) && text.matches("[1-9][0-9]{4}")
                ? SPREADSHEET_DAY_ZERO.plusDays(Long.parseLong(text)).toString()
                : text;
    }

    private void csv(Path file) throws IOException {
        var format = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get();
        List<String> head = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(file, charset(file), format)) {
            for (CSVRecord record : parser) {
                List<String> cells = record.stream().map(CellText::unguarded).toList();
                long line = parser.getCurrentLineNumber();
                if (head.isEmpty()) {
                    head.addAll(shape.head(cells));
                } else if (cells.size() > head.size()) {
                    sink.fault(RowFault.of(line, "", "platform.table.fault.cells"));
                } else {
                    Map<String, String> texts = new LinkedHashMap<>();
                    for (int at = 0; at < cells.size(); at++) {
                        texts.put(head.get(at), cells.get(at));
                    }
                    sink.row(line, texts);
                }
            }
        }
        refuseWithoutHead(head);
    }

    private static void refuseWithoutHead(List<String> head) {
        if (head.isEmpty()) {
            throw new TableRefused(RowFault.of(0, "", "platform.table.fault.empty"));
        }
    }

    /** UTF-8, or what Chinese spreadsheet programs write instead. */
    private static Charset charset(Path file) throws IOException {
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(256 * 1024);
        }
        try {
            // a character cut in two at the end of the sample is no fault
            strict.decode(ByteBuffer.wrap(start), java.nio.CharBuffer.allocate(start.length), false);
            var result =
                    strict.reset().decode(ByteBuffer.wrap(start), java.nio.CharBuffer.allocate(start.length), false);
            if (result.isError()) {
                result.throwException();
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("GB18030");
        }
    }

    private void jsonLines(Path file) throws IOException {
        long number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = next(lines, 1); line != null; line = next(lines, number + 1)) {
                number++;
                if (!line.isBlank()) {
                    jsonLine(number, line.replace("\uFEFF", ""));
                }
            }
        }
    }

    private static @Nullable String next(BufferedReader lines, long number) throws IOException {
        StringBuilder line = new StringBuilder();
        int letter = lines.read();
        if (letter < 0) {
            return null;
        }
        while (letter >= 0 && letter != '\n') {
            if (line.length() >= LONGEST_LINE) {
                throw new TableRefused(RowFault.of(number, "", "platform.table.fault.long-line", LONGEST_LINE));
            }
            line.append((char) letter);
            letter = lines.read();
        }
        return line.toString();
    }

    private void jsonLine(long number, String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException e) {
            sink.fault(RowFault.of(number, "", "platform.table.fault.json"));
            return;
        }
        if (!node.isObject()) {
            sink.fault(RowFault.of(number, "", "platform.table.fault.json"));
            return;
        }
        for (String key : node.propertyNames()) {
            if (!shape.knows(key)) {
                sink.fault(RowFault.of(number, key, "platform.table.fault.key", key));
                return;
            }
        }
        sink.row(number, shape.texts().apply(node));
    }
}
