package org.mengkeju.selection.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mengkeju.network.facts.FactVocabularies;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionProblem;

class ProgrammeFilesTest {
    private static final Path REGION = Path.of("regions", "inner-mongolia");

    @TempDir
    Path folder;

    @Test
    void everyProgrammeOfTheRegionIsSound() {
        var region = new RegionFolder(REGION);

        List<Programme> read = region.files("programmes", ".yaml").stream()
                .flatMap(file -> ProgrammeFiles.read(region, file, FactVocabularies.of(region)).stream())
                .toList();

        assertThat(region.problems()).isEmpty();
        assertThat(read)
                .extracting(Programme::key)
                .contains("open-challenge-m1", "open-challenge-m2", "open-challenge-m3", "race");
    }

    @Test
    void stagesThatGoInACircleAreRefusedWithTheLine() throws IOException {
        assertThat(problemsWith("  after: form-check\n", "  after: review\n")).anySatisfy(problem -> {
            assertThat(problem.reason()).contains("circle");
            assertThat(problem.line()).isEqualTo(lineOf("  after: review\n"));
        });
    }

    @Test
    void aPassLineNobodyCanReachIsRefused() throws IOException {
        assertThat(problemsWith(
                        "{pass_line: 60, places: null, equal: stay}", "{pass_line: 160, places: null, equal: stay}"))
                .anySatisfy(problem -> assertThat(problem.reason()).contains("between 0 and 100"));
    }

    @Test
    void fewerPlacesThanWinnersAreRefused() throws IOException {
        assertThat(problemsWith(
                        "{pass_line: 60, places: null, equal: stay}", "{pass_line: 60, places: 0, equal: stay}"))
                .anySatisfy(problem -> assertThat(problem.reason()).contains("0 go on, though 1"));
    }

    @Test
    void aPanelThatNeedsMoreScoresThanItHasSeatsIsRefused() throws IOException {
        assertThat(problemsWith("reserves: 5, least: 3", "reserves: 5, least: 6"))
                .anySatisfy(problem -> assertThat(problem.reason()).contains("between 1 and the 5 seats"));
    }

    @Test
    void aFieldWithTheNameOfTheYearsOfADayIsRefusedWithTheLine() throws IOException {
        String rest = "label: {zh: '生日', en: 'Birthday'}, hint: null, required: true, least: null, most: null,"
                + " options: null, columns: null, names_people: true}\n";
        assertThat(problemsWith(
                        "  - key: strength\n",
                        "  - {key: born, type: day, " + rest + "  - {key: born_years, type: number, " + rest
                                + "  - key: strength\n"))
                .anySatisfy(problem -> {
                    assertThat(problem.reason()).contains("'born_years' has the name of the years of a day");
                    assertThat(problem.line()).isEqualTo(lineOf("  - {key: born_years"));
                });
    }

    @Test
    void applicationsThatWouldGetFewerExpertsThanTheyNeedScoresAreRefused() throws IOException {
        String assigned = "aggregation: trimmed_mean, spread: 30, "
                + "assigned: {each: 3, fewest: 0, most: 8, objective: fair, of_discipline: 1}}";
        String plain = "reserves: 5, least: 3, outside: 0, per_unit: 1, invite: {count: 2, unit: working}, "
                + "score: {count: 10, unit: working}, aggregation: trimmed_mean, spread: 30}";
        String sound = plain.replace("aggregation: trimmed_mean, spread: 30}", assigned);
        assertThat(problemsWith(plain, sound)).isEmpty();
        assertThat(problemsWith(plain, sound.replace("each: 3", "each: 2")))
                .anySatisfy(problem -> assertThat(problem.reason()).contains("between the 3 scores that count"));
        assertThat(problemsWith(plain, sound.replace("of_discipline: 1", "of_discipline: 4")))
                .anySatisfy(problem -> assertThat(problem.reason()).contains("of_discipline is between 0 and the 3"));
        assertThat(problemsWith(plain, sound.replace("fewest: 0", "fewest: 9")))
                .anySatisfy(problem -> assertThat(problem.reason()).contains("not fewer than fewest"));
    }

    @Test
    void aConditionOverAnUnknownFieldIsRefusedWithTheLine() throws IOException {
        String expression = "'form.own_money >= 2 * form.public_asked'";
        assertThat(problemsWith(expression, "'form.own_cash >= 2 * form.public_asked'"))
                .anySatisfy(problem -> {
                    assertThat(problem.reason()).isEqualTo("there is no form.own_cash");
                    assertThat(problem.line()).isEqualTo(lineOf("form.own_cash"));
                });
    }

    @Test
    void anUnknownKeyIsRefusedWithTheLine() throws IOException {
        assertThat(problemsWith("proposer: department", "proposers: department"))
                .anySatisfy(problem -> {
                    assertThat(problem.reason()).contains("unknown key 'proposers'");
                    assertThat(problem.line()).isEqualTo(lineOf("proposers:"));
                });
    }

    @Test
    void weightsThatAreNotAHundredAreRefused() throws IOException {
        assertThat(problemsWith("{stage: user, percent: 30}", "{stage: user, percent: 40}"))
                .anySatisfy(problem -> assertThat(problem.reason()).contains("110 in all, not 100"));
    }

    private String changed = "";

    private List<RegionProblem> problemsWith(String text, String instead) throws IOException {
        Path file = Files.createDirectories(folder.resolve("programmes")).resolve("open-challenge-m2.yaml");
        String sound = Files.readString(REGION.resolve("programmes/open-challenge-m2.yaml"));
        assertThat(sound).contains(text);
        changed = sound.replaceFirst(
                java.util.regex.Pattern.quote(text), java.util.regex.Matcher.quoteReplacement(instead));
        Files.writeString(file, changed);
        var region = new RegionFolder(folder);
        ProgrammeFiles.read(region, file, FactVocabularies.of(new RegionFolder(REGION)));
        return region.problems();
    }

    private int lineOf(String part) {
        return (int) changed.substring(0, changed.indexOf(part)).lines().count()
                + (changed.charAt(changed.indexOf(part) - 1) == '\n' ? 1 : 0);
    }
}
