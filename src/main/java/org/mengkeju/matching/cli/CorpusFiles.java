package org.mengkeju.matching.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.internal.evaluation.BadLine;

/** Small files the commands read besides the corpus. */
final class CorpusFiles {
    private CorpusFiles() {}

    /** Trade terms, one a line; none without a file. */
    static List<String> terms(@Nullable Path file) {
        if (file == null) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (NoSuchFileException e) {
            throw new BadLine(file, 0, "no such file");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
