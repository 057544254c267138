package org.mengkeju.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mengkeju.Mengkeju;
import org.mengkeju.platform.launch.LaunchOptions;
import org.mengkeju.platform.launch.Launcher;
import org.mengkeju.platform.verification.Truth;

/** Killed with -9 between saying "published" and writing the index, the program loses nothing of either. */
class KilledWhilePublishingTest {
    private static final String ACKNOWLEDGED = "published ";
    private static final int ENOUGH = 25;

    @TempDir
    Path data;

    @Test
    void everythingAcknowledgedIsThereAndFoundAfterTheNextStart() throws Exception {
        List<ListingId> acknowledged = publishAndKill();
        var options = LaunchOptions.of(data, PublishingUntilKilled.REGION, true);
        try (var house = new Launcher(Mengkeju.class).open(options)) {
            var listings = house.context().getBean(Listings.class);
            assertThat(acknowledged)
                    .hasSize(ENOUGH)
                    .allSatisfy(id -> assertThat(listings.published(id)).isPresent());
            // among the truths: what can be found is what is published
            assertThat(house.context().getBeanProvider(Truth.class).stream())
                    .isNotEmpty()
                    .allSatisfy(truth ->
                            assertThat(truth.differences()).as(truth.name()).isEmpty());
        }
    }

    private List<ListingId> publishAndKill() throws IOException, InterruptedException {
        Process program = start();
        List<ListingId> acknowledged = new ArrayList<>();
        try (BufferedReader out = program.inputReader()) {
            while (acknowledged.size() < ENOUGH) {
                String line = out.readLine();
                assertThat(line).as("the program published until it was killed").isNotNull();
                if (line.startsWith(ACKNOWLEDGED)) {
                    acknowledged.add(new ListingId(UUID.fromString(line.substring(ACKNOWLEDGED.length()))));
                }
            }
        }
        program.destroyForcibly().waitFor();
        return acknowledged;
    }

    private Process start() throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        PublishingUntilKilled.class.getName(),
                        data.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
