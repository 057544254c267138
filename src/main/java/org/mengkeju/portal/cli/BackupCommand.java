package org.mengkeju.portal.cli;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.concurrent.Callable;
import org.mengkeju.platform.backup.Backup;
import org.mengkeju.platform.data.DataFolder;
import org.mengkeju.platform.data.DataFolderInUse;
import org.mengkeju.platform.database.PostgresServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code backup FILE}: works while the program serves, from one snapshot of the database. */
@Command(
        name = "backup",
        description = "Writes the whole state into one file; also while the program runs.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private final BackupArguments arguments = new BackupArguments();

    @Override
    public Integer call() throws Exception {
        long rows = write();
        System.out.printf("%s: %,d rows, %,d bytes%n", arguments.file(), rows, Files.size(arguments.file()));
        return 0;
    }

    private long write() throws Exception {
        String external = arguments.options().databaseUrl();
        if (external != null) {
            try (var connection = ExternalDatabase.connect(external)) {
                return Backup.write(connection, arguments.options().data(), arguments.file());
            }
        }
        try (var data = DataFolder.open(arguments.options().data());
                var server = PostgresServer.start(data);
                var connection = DriverManager.getConnection(server.url(), server.user(), server.password())) {
            return Backup.write(connection, data.root(), arguments.file());
        } catch (DataFolderInUse running) {
            try (Connection connection = besideTheRunningProgram()) {
                return Backup.write(connection, arguments.options().data(), arguments.file());
            }
        }
    }

    private Connection besideTheRunningProgram() throws Exception {
        String password = Files.readString(arguments.options().data().resolve("secrets/database-password"))
                .strip();
        return DriverManager.getConnection(
                PostgresServer.urlOfRunning(arguments.options().data()), PostgresServer.USER, password);
    }
}
