package org.mengkeju.platform.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.mengkeju.platform.data.DataFolder;

/** A program that writes one row after the other and says so after each commit, until somebody kills it. */
final class KilledProgram {
    private KilledProgram() {}

    public static void main(String[] arguments) throws Exception {
        var server = PostgresServer.start(DataFolder.open(Path.of(arguments[0])));
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS written (n integer PRIMARY KEY)");
            for (int n = 0; ; n++) {
                statement.execute("INSERT INTO written VALUES (" + n + ") ON CONFLICT DO NOTHING");
                System.out.println(n);
            }
        }
    }
}
