package org.mengkeju.matching.internal.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoringFileTest {
    @TempDir
    Path folder;

    private Path file = Path.of("");
    private String shipped = "";

    @BeforeEach
    void writeTheShippedModels() throws IOException {
        file = folder.resolve("scoring.json");
        try (InputStream in = Objects.requireNonNull(ScoringModels.class.getResourceAsStream(ScoringModels.RESOURCE))) {
            shipped = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theShippedModelsAreAUsableFile() throws IOException {
        Files.writeString(file, shipped);
        ScoringFile read = ScoringFile.read(file);
        assertThat(read.models()).isEqualTo(ScoringModels.shipped());
        assertThat(read.digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> ScoringFile.read(file)).hasMessage("scoring models " + file + ": no such file");
    }

    @Test
    void whatIsNoJsonIsNamedWithItsLine() throws IOException {
        Files.writeString(file, "{\n  \"version\": \"9\",\n  oops\n}");
        assertThatThrownBy(() -> ScoringFile.read(file)).hasMessageStartingWith("scoring models " + file + ":3: ");
    }

    @Test
    void aNegativeWeightIsRefused() throws IOException {
        Files.writeString(file, shipped.replaceFirst("\"meaning\"\\s*:\\s*", "\"meaning\": -"));
        assertThatThrownBy(() -> ScoringFile.read(file)).hasMessageContaining("meaning must not be negative");
    }

    @Test
    void aFieldTooManyOrTooFewIsRefused() throws IOException {
        Files.writeString(file, shipped.replaceFirst("\\{", "{ \"bonus\": 1,"));
        assertThatThrownBy(() -> ScoringFile.read(file)).hasMessageContaining("bonus");
        Files.writeString(file, shipped.replaceFirst("\"judgedFrom\"[^,]*,", ""));
        assertThatThrownBy(() -> ScoringFile.read(file)).hasMessageContaining("judgedFrom");
    }

    @Test
    void aThresholdThatIsNoShareIsRefused() throws IOException {
        Files.writeString(file, shipped.replaceFirst("\"gapBelow\"\\s*:\\s*", "\"gapBelow\": 7"));
        assertThatThrownBy(() -> ScoringFile.read(file)).hasMessageContaining("gapBelow must lie within 0 and 1");
    }
}
