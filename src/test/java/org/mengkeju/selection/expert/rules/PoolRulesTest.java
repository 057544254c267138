package org.mengkeju.selection.expert.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionProblem;

/** The region's file of the pool is read whole or refused with its line. */
class PoolRulesTest {
    private static final Path REGION = Path.of("regions/inner-mongolia");

    @TempDir
    Path copy;

    @Test
    void theRegionsFileIsInOrder() {
        var rules = PoolRules.outsideTheHouse();
        var folder = new RegionFolder(REGION);
        rules.takeOver(rules.read(folder));
        assertThat(folder.problems()).isEmpty();
        assertThat(rules.on(LocalDate.of(2026, 5, 6)).oldest().value()).isEqualTo(65);
        assertThat(rules.on(LocalDate.of(2026, 5, 6)).lines()).hasSize(10);
    }

    @Test
    void aFaultIsNamedWithItsLine() throws IOException {
        String text = Files.readString(REGION.resolve("experts.yaml"));
        Files.writeString(copy.resolve("experts.yaml"), text.replace("oldest: {value: 65", "oldest: {value: 0"));
        var folder = new RegionFolder(copy);
        PoolRules.outsideTheHouse().read(folder);
        int line = 1
                + text.lines()
                        .toList()
                        .indexOf(text.lines()
                                .filter(one -> one.startsWith("  oldest:"))
                                .findFirst()
                                .orElseThrow());
        assertThat(folder.problems()).extracting(RegionProblem::line).containsExactly(line);
    }

    @Test
    void whoIsBusyDoesNotCountMoreThanOthers() throws IOException {
        String text = Files.readString(REGION.resolve("experts.yaml"));
        Files.writeString(
                copy.resolve("experts.yaml"),
                text.replace("busy_weight_percent: {value: 25", "busy_weight_percent: {value: 125"));
        var folder = new RegionFolder(copy);
        PoolRules.outsideTheHouse().read(folder);
        assertThat(folder.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("100 percent"));
        assertThat(text.lines().toList().get(folder.problems().getFirst().line() - 1))
                .contains("busy_weight_percent");
    }

    @Test
    void aMissingValueIsAFaultNotADefault() throws IOException {
        String text = Files.readString(REGION.resolve("experts.yaml"));
        Files.writeString(
                copy.resolve("experts.yaml"),
                text.lines()
                        .filter(line -> !line.startsWith("  outside_first:"))
                        .collect(java.util.stream.Collectors.joining("\n", "", "\n")));
        var folder = new RegionFolder(copy);
        PoolRules.outsideTheHouse().read(folder);
        assertThat(folder.problems()).isNotEmpty();
    }
}
