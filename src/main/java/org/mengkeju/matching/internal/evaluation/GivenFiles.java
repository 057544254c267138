package org.mengkeju.matching.internal.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a path on the command line stands for: a file, or all files of a folder. */
public final class GivenFiles {
    private GivenFiles() {}

    /** The file itself, or the files of a folder in the order of their names. */
    public static List<Path> of(Path given) {
        if (!Files.isDirectory(given)) {
            return List.of(given);
        }
        try (Stream<Path> all = Files.list(given)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
