package org.mengkeju.catalogue.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.mengkeju.network.Viewer;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Writes the published listings of a kind that a viewer may read, as they may read them, in constant memory. */
@Service
public class ListingExport {
    private static final int FLUSH = 1000;

    private final Listings listings;
    private final ListingTexts texts;
    private final JsonMapper json;

    ListingExport(Listings listings, ListingTexts texts, JsonMapper json) {
        this.listings = listings;
        this.texts = texts;
        this.json = json;
    }

    /** Writes everything; the stream stays open. */
    public void write(Kind kind, FileFormat format, Viewer viewer, OutputStream out) throws IOException {
        try {
            write(kind, format, out, sink -> listings.stream(kind, viewer, sink));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Writes the columns without any listing, to be filled in. */
    public void writeEmpty(Kind kind, FileFormat format, OutputStream out) throws IOException {
        write(kind, format, out, sink -> {});
    }

    private void write(Kind kind, FileFormat format, OutputStream out, Consumer<Consumer<Listing>> source)
            throws IOException {
        switch (format) {
            case XLSX -> xlsx(kind, out, source);
            case CSV -> csv(kind, out, source);
            case JSONL -> jsonLines(out, source);
        }
    }

    private void xlsx(Kind kind, OutputStream out, Consumer<Consumer<Listing>> source) throws IOException {
        List<String> keys = Columns.keys(kind);
        try (var workbook = new Workbook(out, "Mengkeju", "1.0");
                Worksheet sheet = workbook.newWorksheet(kind.path())) {
            for (int at = 0; at < keys.size(); at++) {
                sheet.inlineString(0, at, keys.get(at));
            }
            int[] row = {0};
            source.accept(listing -> {
                row[0]++;
                Map<String, String> values = texts.texts(listing);
                for (int at = 0; at < keys.size(); at++) {
                    String text = at == 0 ? listing.code() : values.getOrDefault(keys.get(at), "");
                    if (!text.isEmpty()) {
                        sheet.inlineString(row[0], at, CellText.guarded(text));
                    }
                }
                if (row[0] % FLUSH == 0) {
                    flush(sheet);
                }
            });
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void csv(Kind kind, OutputStream out, Consumer<Consumer<Listing>> source) throws IOException {
        List<String> keys = Columns.keys(kind);
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        // spreadsheet programs read UTF-8 by this mark
        writer.write('\uFEFF');
        var printer = new CSVPrinter(writer, CSVFormat.DEFAULT);
        printer.printRecord(keys);
        source.accept(listing -> {
            Map<String, String> values = texts.texts(listing);
            try {
                printer.printRecord(keys.stream()
                        .map(key -> key.equals(Columns.CODE) ? listing.code() : values.getOrDefault(key, ""))
                        .map(CellText::guarded)
                        .toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        printer.flush();
    }

    private void jsonLines(OutputStream out, Consumer<Consumer<Listing>> source) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        source.accept(listing -> {
            var line = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
            line.put(Columns.CODE, listing.code());
            line.setAll(texts.json(listing));
            try {
                writer.write(json.writeValueAsString(line));
                writer.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.flush();
    }
}
