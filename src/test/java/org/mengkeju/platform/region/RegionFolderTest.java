package org.mengkeju.platform.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionFolderTest {
    @TempDir
    Path root;

    RegionFolder folder = new RegionFolder(Path.of("."));

    record Place(String key, Named name, @Nullable String note) {}

    @BeforeEach
    void open() {
        folder = new RegionFolder(root);
    }

    @Test
    void anUnknownKeyIsRefusedWithFileLineAndTheKeysThatAreKnown() throws IOException {
        Path file = write("place.yaml", "key: a\nname:\n  zh: 甲\nnmae: x\n");
        assertThat(folder.yaml(file, Place.class)).isEmpty();
        assertThat(folder.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("place.yaml");
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.reason()).contains("unknown key 'nmae'").contains("note");
        });
    }

    @Test
    void aMissingPartIsNamedByItsPath() throws IOException {
        assertThat(folder.yaml(write("place.yaml", "key: a\nname:\n  en: A\n"), Place.class))
                .isEmpty();
        assertThat(folder.problems()).extracting(RegionProblem::reason).containsExactly("name.zh is missing");
    }

    @Test
    void whatMayBeAbsentIsAbsent() throws IOException {
        assertThat(folder.yaml(write("place.yaml", "key: a\nname:\n  zh: 甲\n"), Place.class))
                .contains(new Place("a", new Named("甲", null), null));
    }

    @Test
    void aWrongCellIsRefusedWithItsLineAndTheOtherRowsAreStillChecked() throws IOException {
        Path file = write("days.csv", "# comment\ndate,n\n2026-01-01,1\n2026-02-30,2\n2026-03-01,x\n");
        var rows = folder.csv(
                file,
                List.of("date", "n"),
                row -> java.time.LocalDate.parse(row.get("date")).plusDays(Integer.parseInt(row.get("n"))));
        assertThat(rows).hasSize(1);
        assertThat(folder.problems()).extracting(RegionProblem::line).containsExactly(4, 5);
    }

    @Test
    void wrongColumnsAreRefusedAtOnce() throws IOException {
        folder.csv(write("days.csv", "date,kind\n"), List.of("date", "n"), row -> row);
        assertThat(folder.problems())
                .extracting(RegionProblem::toString)
                .containsExactly("days.csv:1: the columns must be date,n");
    }

    @Test
    void aFolderWithFaultsIsRefusedWithAllOfThemAtOnce() {
        folder.problem(root.resolve("a.yaml"), 3, "first");
        folder.problem(root.resolve("b.yaml"), 0, "second");
        assertThatThrownBy(folder::refuseIfFaulty)
                .isInstanceOf(RegionRefused.class)
                .hasMessage("a.yaml:3: first\nb.yaml: second");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(root.resolve(name), text);
    }
}
