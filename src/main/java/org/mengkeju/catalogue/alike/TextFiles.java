package org.mengkeju.catalogue.alike;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads texts from JSON lines or CSV as the import takes them, one at a time: a title, a text and, where there is one, an
 * {@code id} or {@code code}. Other columns are passed over.
 */
public final class TextFiles {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, String> columns;

    private TextFiles(Map<String, String> columns) {
        this.columns = columns;
    }

    /** Knows columns by their keys and by the Chinese names the kinds give them. */
    public static TextFiles with(MessageSource messages) {
        Map<String, String> columns = new java.util.HashMap<>();
        for (String key : List.of("id", "code", "title", "text")) {
            columns.put(key, key);
        }
        columns.put(label(messages, "catalogue.field.code"), "code");
        for (var kind : org.mengkeju.catalogue.Kind.values()) {
            columns.put(label(messages, "catalogue.field." + kind.key() + ".title"), "title");
            columns.put(label(messages, "catalogue.field." + kind.key() + ".text"), "text");
        }
        return new TextFiles(columns);
    }

    private static String label(MessageSource messages, String key) {
        return (messages.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE) + "").toLowerCase(Locale.ROOT);
    }

    /**
     * A text.
     *
     * @param id what its line calls it, or empty
     * @param line of the file, from 1
     */
    public record Text(String id, long line, String title, String text) {}

    /** A line that does not read. */
    public static final class BadFile extends Exception {
        private static final long serialVersionUID = 1L;

        BadFile(Path file, long line, String reason) {
            super(file + (line > 0 ? ":" + line : "") + ": " + reason);
        }
    }

    /** Reads a file; its ending says its format. */
    public void read(Path file, Consumer<Text> sink) throws BadFile {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            if (name.endsWith(".csv")) {
                csv(file, lines, sink);
            } else if (name.endsWith(".jsonl") || name.endsWith(".json")) {
                jsonLines(file, lines, sink);
            } else {
                throw new BadFile(file, 0, "the name ends in .jsonl or .csv");
            }
        } catch (CharacterCodingException e) {
            throw new BadFile(file, 0, "is not UTF-8");
        } catch (IOException e) {
            throw new BadFile(file, 0, "cannot be read: " + e.getMessage());
        }
    }

    private static void jsonLines(Path file, BufferedReader lines, Consumer<Text> sink) throws IOException, BadFile {
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                JsonNode node = JSON.readTree(line);
                String text = node.path("text").asString("");
                if (!node.isObject()
                        || (text.isBlank() && node.path("title").asString("").isBlank())) {
                    throw new BadFile(file, number, "needs a 'title' or a 'text'");
                }
                String id = node.path("id").asString(node.path("code").asString(""));
                sink.accept(new Text(id, number, node.path("title").asString(""), text));
            } catch (JacksonException e) {
                throw new BadFile(file, number, "is no JSON: " + e.getOriginalMessage());
            }
        }
    }

    private void csv(Path file, BufferedReader lines, Consumer<Text> sink) throws IOException, BadFile {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(lines, format)) {
            Map<String, Integer> places = new java.util.HashMap<>();
            parser.getHeaderMap().forEach((name, at) -> {
                String key = columns.get(name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT));
                if (key != null) {
                    places.putIfAbsent(key, at);
                }
            });
            if (!places.containsKey("title") && !places.containsKey("text")) {
                throw new BadFile(file, 1, "has neither a column 'title' nor a column 'text'");
            }
            for (CSVRecord row : parser) {
                String id = cell(row, places.get("id"));
                sink.accept(new Text(
                        id.isEmpty() ? cell(row, places.get("code")) : id,
                        parser.getCurrentLineNumber(),
                        cell(row, places.get("title")),
                        cell(row, places.get("text"))));
            }
        } catch (IllegalArgumentException | java.io.UncheckedIOException e) {
            throw new BadFile(file, 0, String.valueOf(e.getMessage()));
        }
    }

    private static String cell(CSVRecord row, @Nullable Integer place) {
        return place == null || place >= row.size() ? "" : row.get(place);
    }
}
