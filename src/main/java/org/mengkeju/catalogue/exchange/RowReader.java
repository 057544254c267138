package org.mengkeju.catalogue.exchange;

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
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.fields.FieldSpec;
import org.mengkeju.catalogue.fields.FieldType;
import org.mengkeju.catalogue.fields.KindFields;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads files row by row. A file that is not what its name says is refused before anything is read. */
@Component
class RowReader {
    private static final int LONGEST_LINE = 1_000_000;
    private static final LocalDate SPREADSHEET_DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final MessageSource messages;
    private final ListingTexts texts;
    private final JsonMapper json;

    RowReader(MessageSource messages, ListingTexts texts, JsonMapper json) {
        this.messages = messages;
        this.texts = texts;
        this.json = json;
    }

    void read(Path file, FileFormat format, Kind kind, RowSink sink) {
        try {
            checkContent(file, format);
            switch (format) {
                case XLSX -> xlsx(file, kind, sink);
                case CSV -> csv(file, kind, sink);
                case JSONL -> jsonLines(file, kind, sink);
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException e) {
            throw new FileRefused(
                    RowFault.of(0, "", "catalogue.import.fault.unreadable", String.valueOf(e.getMessage())));
        }
    }

    /** A spreadsheet is a ZIP file; text holds no zero bytes. */
    private static void checkContent(Path file, FileFormat format) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(8192);
        }
        if (start.length == 0) {
            throw new FileRefused(RowFault.of(0, "", "catalogue.import.fault.empty"));
        }
        boolean zip = start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        boolean binary = false;
        for (byte one : start) {
            binary |= one == 0;
        }
        if (format == FileFormat.XLSX ? !zip : zip || binary) {
            throw new FileRefused(RowFault.of(0, "", "catalogue.import.fault.content", format.ending()));
        }
    }

    private void xlsx(Path file, Kind kind, RowSink sink) throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<String> head = new ArrayList<>();
            rows.forEach(row -> {
                if (head.isEmpty()) {
                    head.addAll(Columns.head(kind, cells(row), messages));
                } else {
                    sheetRow(kind, head, row, sink);
                }
            });
            refuseWithoutHead(head);
        } catch (ZipException e) {
            throw new FileRefused(RowFault.of(0, "", "catalogue.import.fault.content", "xlsx"));
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

    private static void sheetRow(Kind kind, List<String> head, Row row, RowSink sink) {
        List<String> cells = cells(row);
        if (cells.isEmpty()) {
            return;
        }
        if (cells.size() > head.size()) {
            sink.fault(RowFault.of(row.getRowNum(), "", "catalogue.import.fault.cells"));
            return;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (int at = 0; at < cells.size(); at++) {
            texts.put(head.get(at), day(kind, head.get(at), cells.get(at)));
        }
        sink.row(row.getRowNum(), texts);
    }

    /** Spreadsheets keep a day as the number of days since 1899-12-30. */
    private static String day(Kind kind, String key, String text) {
        boolean date = KindFields.find(kind, key)
                .map(FieldSpec::type)
                .filter(type -> type == FieldType.DATE)
                .isPresent();
        return date && text.matches("[1-9][0-9]{4}")
                ? SPREADSHEET_DAY_ZERO.plusDays(Long.parseLong(text)).toString()
                : text;
    }

    private void csv(Path file, Kind kind, RowSink sink) throws IOException {
        var format = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get();
        List<String> head = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(file, charset(file), format)) {
            for (CSVRecord record : parser) {
                List<String> cells = record.stream().map(CellText::unguarded).toList();
                long line = parser.getCurrentLineNumber();
                if (head.isEmpty()) {
                    head.addAll(Columns.head(kind, cells, messages));
                } else if (cells.size() > head.size()) {
                    sink.fault(RowFault.of(line, "", "catalogue.import.fault.cells"));
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
            throw new FileRefused(RowFault.of(0, "", "catalogue.import.fault.empty"));
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

    private void jsonLines(Path file, Kind kind, RowSink sink) throws IOException {
        long number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = next(lines, 1); line != null; line = next(lines, number + 1)) {
                number++;
                if (!line.isBlank()) {
                    jsonLine(kind, number, line.replace("\uFEFF", ""), sink);
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
                throw new FileRefused(RowFault.of(number, "", "catalogue.import.fault.long-line", LONGEST_LINE));
            }
            line.append((char) letter);
            letter = lines.read();
        }
        return line.toString();
    }

    private void jsonLine(Kind kind, long number, String line, RowSink sink) {
        JsonNode node;
        try {
            node = json.readTree(line);
        } catch (JacksonException e) {
            sink.fault(RowFault.of(number, "", "catalogue.import.fault.json"));
            return;
        }
        if (!node.isObject()) {
            sink.fault(RowFault.of(number, "", "catalogue.import.fault.json"));
            return;
        }
        List<String> known = Columns.keys(kind);
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                sink.fault(RowFault.of(number, key, "catalogue.import.fault.key", key));
                return;
            }
        }
        Map<String, String> row = new LinkedHashMap<>(texts.texts(kind, node));
        row.put(Columns.CODE, node.path(Columns.CODE).asString(""));
        sink.row(number, row);
    }
}
