package org.mengkeju.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mengkeju.Mengkeju;
import org.mengkeju.platform.launch.LaunchOptions;
import org.mengkeju.platform.launch.Launcher;
import org.mengkeju.platform.verification.Truth;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole process is killed with -9 somewhere on the way and started again. A start takes seconds, so that a run kills it a
 * few times only; {@code -Dkills=200} kills it as often as one has time for. {@link ClosedLoopCrashTest} reaches every line.
 */
class ClosedLoopKilledTest {
    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final int LONGEST_MILLIS = 6000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private Path data = Path.of("");

    @BeforeEach
    void anEmptyDataFolder() {
        data = folder.resolve("data");
    }

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private int way = 1;

    @Test
    void everyWayIsWalkedToItsEndHoweverOftenTheProgramIsKilled() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            walkAndKill();
        }
        var options = LaunchOptions.of(data, ClosedLoopUntilKilled.REGION, true);
        try (var running = new Launcher(Mengkeju.class).open(options)) {
            ApplicationContext house = running.context();
            ClosedLoopUntilKilled.walk(new ClosedLoop(house, "way-" + way));
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(outstanding(house)).as("seed " + seed).isEmpty());
            for (int each = 1; each <= way; each++) {
                new LoopAftermath(house).check(new ClosedLoop(house, "way-" + each));
            }
            assertThat(house.getBeanProvider(Truth.class).stream())
                    .isNotEmpty()
                    .allSatisfy(truth -> assertThat(truth.differences())
                            .as(truth.name() + ", seed " + seed)
                            .isEmpty());
        }
    }

    private static List<String> outstanding(ApplicationContext house) {
        return house.getBean(JdbcClient.class)
                .sql("SELECT listener_id || ' ' || status FROM event_publication WHERE completion_date IS NULL")
                .query(String.class)
                .list();
    }

    private void walkAndKill() throws IOException, InterruptedException {
        Process program = start();
        await("the program comes up, seed " + seed).atMost(PATIENCE).until(() -> said(ClosedLoopUntilKilled.UP) > 0);
        boolean ended = program.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
        assertThat(ended)
                .as("the program walked until it was killed, seed " + seed)
                .isFalse();
        program.destroyForcibly().waitFor();
        way += (int) said(ClosedLoopUntilKilled.WALKED);
    }

    /** How often the program that runs, or ran last, said so. */
    private long said(String words) throws IOException {
        try (var lines = Files.lines(spoken())) {
            return lines.filter(line -> line.startsWith(words)).count();
        }
    }

    private Path spoken() {
        return folder.resolve("said");
    }

    private Process start() throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        ClosedLoopUntilKilled.class.getName(),
                        data.toString(),
                        Integer.toString(way)))
                .redirectOutput(spoken().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
