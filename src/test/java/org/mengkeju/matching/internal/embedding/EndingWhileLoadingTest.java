package org.mengkeju.matching.internal.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndingWhileLoadingTest {
    @ParameterizedTest
    @ValueSource(ints = {20, 60, 100, 140, 180, 220, 260, 300})
    void a_program_that_ends_while_the_model_loads_ends_in_order(int milliseconds) throws Exception {
        assertThat(exitCode(milliseconds)).isZero();
    }

    private static int exitCode(int milliseconds) throws IOException, InterruptedException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:-CreateCoredumpOnCrash",
                        "-cp",
                        classPath,
                        ProgramEndingWhileItLoads.class.getName(),
                        String.valueOf(milliseconds)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
