package org.mengkeju.portal.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.concurrent.Callable;
import org.mengkeju.platform.backup.Restore;
import org.mengkeju.platform.data.DataFolder;
import org.mengkeju.platform.database.ModuleMigrations;
import org.mengkeju.platform.database.PostgresServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code restore FILE}: into a new data folder, or an empty database of the operator's. */
@Command(
        name = "restore",
        description = "Fills an empty data folder from a backup and checks it.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private final BackupArguments arguments = new BackupArguments();

    @Override
    public Integer call() throws Exception {
        try (var restore = Restore.open(arguments.file());
                var data = DataFolder.open(arguments.options().data())) {
            long rows = fill(restore, data);
            System.out.printf(
                    "%s: %,d rows restored, counts and digests agree%n",
                    arguments.options().data(), rows);
        }
        return 0;
    }

    private long fill(Restore restore, DataFolder data) throws Exception {
        String external = arguments.options().databaseUrl();
        if (external != null) {
            ModuleMigrations.migrateTo(
                    restore.migrations(), external, ExternalDatabase.user(), ExternalDatabase.password());
            try (Connection connection = ExternalDatabase.connect(external)) {
                return restore.into(connection, data.root());
            }
        }
        try (var server = PostgresServer.start(data)) {
            ModuleMigrations.migrateTo(restore.migrations(), server.url(), server.user(), server.password());
            try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password())) {
                return restore.into(connection, data.root());
            }
        }
    }
}
