package org.mengkeju.platform.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mengkeju.platform.progress.ProgressBar;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the whole state into one ZIP file: every table from one snapshot, uploaded files, and the key that opens
 * personal data. The search index is not in it: it is derived and built again.
 *
 * <p>Whoever has the file can read everything in it: keep it as you keep the data folder.
 */
public final class Backup {
    static final String MANIFEST = "manifest.json";
    static final String FILES = "files";
    static final String KEY = "secrets/personal-data-key";

    private Backup() {}

    /**
     * @param connection to the database; used for one read-only snapshot
     * @param data the data folder whose files and key go into the backup
     * @param target the file, written under another name first so that a half-written one never bears its name
     * @return how many rows were written
     */
    public static long write(Connection connection, Path data, Path target) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Path absolute = target.toAbsolutePath();
        Path partial = absolute.resolveSibling(absolute.getFileName() + ".partial");
        long rows;
        try (var zip = new ZipOutputStream(Files.newOutputStream(partial))) {
            rows = writeTables(connection, zip);
            writeFiles(data, zip);
        }
        connection.rollback();
        Files.move(partial, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return rows;
    }

    private static long writeTables(Connection connection, ZipOutputStream zip) throws SQLException, IOException {
        var content = new TableContent(connection);
        Map<String, String> tables = content.tables();
        List<TableContent.Table> written = new ArrayList<>();
        try (var progress = ProgressBar.onStandardError("备份 backup", tables.size())) {
            for (Map.Entry<String, String> table : tables.entrySet()) {
                zip.putNextEntry(new ZipEntry("tables/" + table.getKey()));
                written.add(content.write(table.getKey(), table.getValue(), new StayOpen(zip)));
                zip.closeEntry();
                progress.advance(1);
            }
        }
        var manifest = new Manifest(1, Instant.now().toString(), migrations(connection), written);
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(JsonMapper.shared().writeValueAsString(manifest).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        return written.stream().mapToLong(TableContent.Table::rows).sum();
    }

    static Map<String, String> migrations(Connection connection) throws SQLException {
        Map<String, String> newest = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT table_schema FROM information_schema.tables
                        WHERE table_name = 'flyway_schema_history' ORDER BY 1""")) {
            while (rows.next()) {
                newest.put(rows.getString(1), "");
            }
            for (String schema : List.copyOf(newest.keySet())) {
                try (var version = statement.executeQuery("SELECT version FROM " + schema
                        + ".flyway_schema_history WHERE success AND version IS NOT NULL"
                        + " ORDER BY installed_rank DESC LIMIT 1")) {
                    newest.put(schema, version.next() ? version.getString(1) : "0");
                }
            }
        }
        return newest;
    }

    private static void writeFiles(Path data, ZipOutputStream zip) throws IOException {
        Path key = data.resolve(KEY);
        if (Files.exists(key)) {
            put(zip, KEY, key);
        }
        Path files = data.resolve(FILES);
        if (!Files.isDirectory(files)) {
            return;
        }
        try (Stream<Path> all = Files.walk(files)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                put(zip, FILES + "/" + files.relativize(file), file);
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
    }

    /** Keeps the archive open when the writer of one entry is done. */
    private static final class StayOpen extends FilterOutputStream {
        StayOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }
}
