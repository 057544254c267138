package org.mengkeju.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mengkeju.platform.progress.ProgressBar;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Fills an empty database and data folder from a backup, all or nothing, and checks every table against it. */
public final class Restore implements AutoCloseable {
    private final ZipFile zip;
    private final Manifest manifest;

    private Restore(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * @throws RestoreRefused when the file is no backup, or one of a newer program
     */
    public static Restore open(Path file) throws IOException {
        try {
            var zip = new ZipFile(file.toFile());
            ZipEntry entry = zip.getEntry(Backup.MANIFEST);
            if (entry == null) {
                zip.close();
                throw new RestoreRefused(file + " is not a backup: it has no " + Backup.MANIFEST);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return new Restore(zip, JsonMapper.shared().readValue(in, Manifest.class));
            }
        } catch (ZipException | JacksonException e) {
            throw new RestoreRefused(file + " is not a backup, or it is damaged: " + e.getMessage());
        }
    }

    /** Newest migration of each schema in the backup; bring the empty database to these first. */
    public Map<String, String> migrations() {
        return manifest.migrations();
    }

    /**
     * @param connection to a database with the schemas of {@link #migrations} and no rows
     * @return how many rows were filled in
     * @throws RestoreRefused when the database is not empty or what arrived differs from what was saved
     */
    public long into(Connection connection, Path data) throws SQLException, IOException {
        connection.setAutoCommit(false);
        var content = new TableContent(connection);
        long rows = 0;
        try (var progress =
                ProgressBar.onStandardError("恢复 restore", manifest.tables().size())) {
            for (TableContent.Table table : manifest.tables()) {
                refuseIfFilled(connection, table.name());
                rows += fill(content, table);
                progress.advance(1);
            }
        }
        content.continueNumbers();
        restoreFiles(data);
        connection.commit();
        return rows;
    }

    private long fill(TableContent content, TableContent.Table table) throws SQLException, IOException {
        ZipEntry entry = zip.getEntry("tables/" + table.name());
        if (entry == null) {
            throw new RestoreRefused("the backup lacks the table " + table.name());
        }
        long rows;
        try (InputStream in = zip.getInputStream(entry)) {
            rows = content.read(table.name(), table.columns(), in);
        }
        var now = content.write(table.name(), table.columns(), OutputStream.nullOutputStream());
        if (!now.equals(table)) {
            throw new RestoreRefused(table.name() + " differs from what was saved: " + now.rows() + " rows, digest "
                    + now.digest() + " instead of " + table.rows() + " and " + table.digest());
        }
        return rows;
    }

    private static void refuseIfFilled(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT EXISTS (SELECT 1 FROM " + table + ")")) {
            rows.next();
            if (rows.getBoolean(1)) {
                throw new RestoreRefused(
                        "the database is not empty: " + table + " has rows; restore into a new data folder");
            }
        }
    }

    private void restoreFiles(Path data) throws IOException {
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (entry.getName().equals(Backup.KEY) || entry.getName().startsWith(Backup.FILES + "/")) {
                Path target = data.resolve(entry.getName()).normalize();
                if (!target.startsWith(data)) {
                    throw new RestoreRefused("an entry of the backup points outside: " + entry.getName());
                }
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
