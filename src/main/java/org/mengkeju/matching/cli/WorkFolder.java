package org.mengkeju.matching.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the index of one command, gone when the command ends: a large corpus would not fit the heap. */
final class WorkFolder implements AutoCloseable {
    private final Path path;

    WorkFolder() throws IOException {
        path = Files.createTempDirectory("mengkeju-index");
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(path)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : deepestFirst) {
            Files.delete(one);
        }
    }
}
