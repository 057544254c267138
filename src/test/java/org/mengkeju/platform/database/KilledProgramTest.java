package org.mengkeju.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mengkeju.platform.data.DataFolder;
import org.mengkeju.platform.data.DataFolderInUse;

/** Killed with -9 and started again, the database comes up with everything that was acknowledged. */
class KilledProgramTest {
    private static final int ROUNDS = 3;
    private static final int ROWS = 200;

    @TempDir
    Path folder;

    @Test
    void everythingAcknowledgedIsThereAfterAKill() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            int acknowledged = writeAndKill(round * ROWS);
            try (var data = DataFolder.open(folder);
                    var server = PostgresServer.start(data);
                    var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT count(*), max(n) FROM written")) {
                rows.next();
                assertThat(rows.getInt(1)).as("rows after kill %d", round).isGreaterThan(acknowledged);
                assertThat(rows.getInt(2)).isEqualTo(rows.getInt(1) - 1);
            }
        }
    }

    @Test
    void whileItRunsASecondProgramIsRefused() throws Exception {
        Process first = start();
        try (BufferedReader out = first.inputReader()) {
            assertThat(out.readLine()).isEqualTo("0");
            assertThatThrownBy(() -> DataFolder.open(folder)).isInstanceOf(DataFolderInUse.class);
        } finally {
            first.destroyForcibly().waitFor();
            stopLeftServer();
        }
    }

    /** Returns the last row the killed program said was written. */
    private int writeAndKill(int rows) throws IOException, InterruptedException {
        Process program = start();
        int last = -1;
        try (BufferedReader out = program.inputReader()) {
            while (last < rows) {
                String line = out.readLine();
                assertThat(line).as("the program wrote until it was killed").isNotNull();
                last = Integer.parseInt(line);
            }
        }
        program.destroyForcibly().waitFor();
        return last;
    }

    private Process start() throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        KilledProgram.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void stopLeftServer() throws IOException {
        try (var data = DataFolder.open(folder)) {
            PostgresServer.start(data).close();
        }
    }
}
