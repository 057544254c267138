package org.mengkeju.portal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.concurrent.Callable;
import org.mengkeju.platform.backup.Backup;
import org.mengkeju.platform.data.DataFolder;
import org.mengkeju.platform.data.DataFolderInUse;
import org.mengkeju.platform.database.PostgresServer;
import org.mengkeju.platform.launch.LaunchOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code backup FILE}: works while the program serves, from one snapshot of the database. */
@Command(
        name = "backup",
        description = "Writes the whole state into one file; also while the program runs.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "the backup file to write")
    private Path file = Path.of("mengkeju.backup");

    @Mixin
    private final LaunchOptions options = new LaunchOptions();

    @Override
    public Integer call() throws Exception {
        long rows = write();
        System.out.printf("%s: %,d rows, %,d bytes%n", file, rows, Files.size(file));
        return 0;
    }

    private long write() throws Exception {
        String external = options.databaseUrl();
        if (external != null) {
            try (var connection = ExternalDatabase.connect(external)) {
                return Backup.write(connection, options.data(), file);
            }
        }
        try (var data = DataFolder.open(options.data());
                var server = PostgresServer.start(data);
                var connection = DriverManager.getConnection(server.url(), server.user(), server.password())) {
            return Backup.write(connection, data.root(), file);
        } catch (DataFolderInUse running) {
            try (Connection connection = besideTheRunningProgram()) {
                return Backup.write(connection, options.data(), file);
            }
        }
    }

    private Connection besideTheRunningProgram() throws Exception {
        String password = Files.readString(options.data().resolve("secrets/database-password"))
                .strip();
        return DriverManager.getConnection(PostgresServer.urlOfRunning(options.data()), PostgresServer.USER, password);
    }
}
