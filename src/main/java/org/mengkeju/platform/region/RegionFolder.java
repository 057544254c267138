package org.mengkeju.platform.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A region folder being read. Every fault is collected with file, line and reason, so that an administrator sees them
 * all at once; an unknown key is a fault, never ignored.
 */
public final class RegionFolder {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final Path root;
    private final List<RegionProblem> problems = new ArrayList<>();

    public RegionFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
        if (!Files.isDirectory(this.root)) {
            throw new RegionRefused(List.of(new RegionProblem(root.toString(), 0, "is not a folder")));
        }
    }

    public Path root() {
        return root;
    }

    /** Files directly inside this sub-folder with this ending, by name; empty where the folder is missing. */
    public List<Path> files(String folder, String ending) {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one YAML document as this type; a fault is noted and gives nothing. */
    public <T extends Record> Optional<T> yaml(Path file, Class<T> type) {
        String text = "";
        try {
            text = Files.readString(file);
            T read = YAML.readValue(text, type);
            List<String> missing = MissingParts.of(read);
            missing.forEach(part -> problem(file, 0, part + " is missing"));
            return missing.isEmpty() ? Optional.of(read) : Optional.empty();
        } catch (JacksonException e) {
            problem(file, line(e, text), reason(e));
        } catch (IOException e) {
            problem(file, 0, "cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    /** Notes a fault at a part of a YAML file, named by a JSON pointer: {@code /stages/2/after}. */
    public void problem(Path file, String pointer, String reason) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        problem(file, Lines.of(YAML, text).of(pointer), reason);
    }

    /** Reads a CSV file with a head line of exactly these columns; lines that begin with # are comments. */
    public <T> List<T> csv(Path file, List<String> columns, Function<CSVRecord, T> row) {
        List<T> rows = new ArrayList<>();
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            if (!parser.getHeaderNames().equals(columns)) {
                problem(file, 1, "the columns must be " + String.join(",", columns));
                return rows;
            }
            for (CSVRecord record : parser) {
                if (!record.isConsistent()) {
                    problem(file, (int) parser.getCurrentLineNumber(), "has " + record.size() + " cells");
                    continue;
                }
                try {
                    rows.add(row.apply(record));
                } catch (RuntimeException e) {
                    problem(file, (int) parser.getCurrentLineNumber(), String.valueOf(e.getMessage()));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            problem(file, 0, "cannot be read: " + e.getMessage());
        }
        return rows;
    }

    /** Notes a fault found by the reader of a file. */
    public void problem(Path file, int line, String reason) {
        String relative = file.startsWith(root) ? root.relativize(file).toString() : file.toString();
        problems.add(new RegionProblem(relative, line, reason));
    }

    public List<RegionProblem> problems() {
        return List.copyOf(problems);
    }

    /** Ends the reading: throws with every fault noted so far. */
    public void refuseIfFaulty() {
        if (!problems.isEmpty()) {
            throw new RegionRefused(problems);
        }
    }

    /** The parser has often read past what it refuses, so an unknown key is looked for upwards from there. */
    private static int line(JacksonException e, String text) {
        int line = e.getLocation() == null ? 0 : Math.max(e.getLocation().getLineNr(), 0);
        if (e instanceof UnrecognizedPropertyException unknown) {
            List<String> lines = text.lines().toList();
            for (int n = Math.min(line, lines.size()); n > 0; n--) {
                if (lines.get(n - 1).matches("[\\s\\-{,]*" + Pattern.quote(unknown.getPropertyName()) + "\\s*:.*")) {
                    return n;
                }
            }
        }
        return line;
    }

    private static String reason(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "unknown key '" + unknown.getPropertyName() + "'; known here: " + unknown.getKnownPropertyIds();
        }
        if (e instanceof DatabindException databind && !databind.getPath().isEmpty()) {
            return databind.getPathReference().replaceAll("[\\w.$]+\\.(\\w+)\\[", "$1[") + ": "
                    + e.getOriginalMessage();
        }
        return e.getOriginalMessage();
    }

    /** Where the parts of a YAML text stand: JSON pointers (RFC 6901) to lines, from 1. */
    private static final class Lines {
        private final Map<String, Integer> lines = new HashMap<>();

        /** Lines of a text that can be read; of any other, none. */
        static Lines of(YAMLMapper yaml, String text) {
            var lines = new Lines();
            try (JsonParser parser = yaml.createParser(text)) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    String pointer = parser.streamReadContext().pathAsPointer().toString();
                    lines.lines.putIfAbsent(
                            pointer, parser.currentTokenLocation().getLineNr());
                }
            } catch (JacksonException unreadable) {
                return new Lines(); // the reader of the file names what is wrong
            }
            return lines;
        }

        /** The line of a part, or of the nearest part around it that is there; 0 where nothing is. */
        int of(String pointer) {
            for (String part = pointer; !part.isEmpty(); part = part.substring(0, part.lastIndexOf('/'))) {
                Integer line = lines.get(part);
                if (line != null) {
                    return line;
                }
            }
            return lines.getOrDefault("", 0);
        }
    }
}
