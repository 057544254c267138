package org.mengkeju.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mengkeju.House;
import org.mengkeju.TestDatabase;
import org.mengkeju.platform.data.DataFolder;
import org.mengkeju.platform.database.ModuleMigrations;
import org.springframework.beans.factory.annotation.Autowired;

@House
class BackupTest {
    @TempDir
    Path folder;

    @Autowired
    DataSource house;

    @Autowired
    DataFolder data;

    @Test
    void aRestoredHouseHasTheSameRowsAndDigestsInEveryTable() throws Exception {
        Files.createDirectories(data.folder("files"));
        Files.writeString(data.root().resolve("files/paper.txt"), "附件");
        Path file = folder.resolve("state.backup");
        try (Connection connection = house.getConnection()) {
            assertThat(Backup.write(connection, data.root(), file)).isGreaterThan(100);
        }
        try (var restore = Restore.open(file);
                Connection fresh = emptyDatabase(restore)) {
            restore.into(fresh, folder.resolve("data"));
            assertThat(tables(fresh)).isEqualTo(tables(house.getConnection()));
            assertThat(folder.resolve("data/files/paper.txt")).hasContent("附件");
            assertThat(folder.resolve("data/secrets/personal-data-key"))
                    .hasSameTextualContentAs(data.root().resolve("secrets/personal-data-key"));
        }
    }

    @Test
    void aDatabaseWithRowsIsNeverFilledOver() throws Exception {
        Path file = folder.resolve("state.backup");
        try (Connection connection = house.getConnection()) {
            Backup.write(connection, data.root(), file);
        }
        try (var restore = Restore.open(file);
                Connection taken = house.getConnection()) {
            assertThatThrownBy(() -> restore.into(taken, folder.resolve("data")))
                    .isInstanceOf(RestoreRefused.class)
                    .hasMessageContaining("not empty");
            taken.rollback();
        }
    }

    @Test
    void aFileThatIsNoBackupIsRefusedInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "not a backup");
        assertThatThrownBy(() -> Restore.open(file))
                .isInstanceOf(RestoreRefused.class)
                .hasMessageContaining("letter.txt is not a backup");
    }

    private static List<TableContent.Table> tables(Connection connection) throws SQLException, IOException {
        var content = new TableContent(connection);
        List<TableContent.Table> all = new ArrayList<>();
        for (var table : content.tables().entrySet()) {
            all.add(content.write(table.getKey(), table.getValue(), OutputStream.nullOutputStream()));
        }
        return all;
    }

    private static Connection emptyDatabase(Restore restore) throws SQLException {
        var server = TestDatabase.server();
        String name = "restored_" + Long.toHexString(System.nanoTime());
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        String url = server.url().replace("/postgres?", "/" + name + "?");
        ModuleMigrations.migrateTo(restore.migrations(), url, server.user(), server.password());
        return DriverManager.getConnection(url, server.user(), server.password());
    }
}
