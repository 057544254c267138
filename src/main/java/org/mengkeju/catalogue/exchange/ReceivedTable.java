package org.mengkeju.catalogue.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.mengkeju.platform.files.FileType;
import org.mengkeju.platform.files.Uploads;

/**
 * A table somebody sent, checked and kept for as long as it is worked on.
 *
 * @param name what the sender calls it
 * @param file where it is kept
 */
public record ReceivedTable(String name, Path file) implements AutoCloseable {
    private static final Set<FileType> TABLES = Set.of(FileType.XLSX, FileType.CSV, FileType.JSONL);
    private static final int MEGABYTES_MAX = 200;

    /**
     * @param size in bytes
     * @throws org.mengkeju.platform.Refusal when it is empty, too large, or not what its name says
     */
    public static ReceivedTable of(String name, long size, InputStream content) throws IOException {
        Path kept = Files.createTempFile("import", ".upload");
        try {
            var checked = Uploads.check(name, size, content, TABLES, MEGABYTES_MAX);
            Files.copy(checked.content(), kept, StandardCopyOption.REPLACE_EXISTING);
            return new ReceivedTable(name, kept);
        } catch (IOException | RuntimeException e) {
            Files.delete(kept);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
