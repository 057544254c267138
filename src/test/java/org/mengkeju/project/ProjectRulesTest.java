package org.mengkeju.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.TestDatabase;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionProblem;
import org.mengkeju.project.rules.ProjectRules;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules that are wrong are refused with their file, the line and the reason. */
@House
class ProjectRulesTest {
    private static final Path GOOD = Path.of("regions/inner-mongolia/projects/delivery-2026.yaml");

    @Autowired
    ProjectRules rules;

    @Test
    void everyValueOfTheRegionHasItsSource() {
        assertThat(rules.all()).hasSize(1).allSatisfy(edition -> {
            assertThat(edition.terms().planDays().isDefault()).isTrue();
            assertThat(edition.terms().passOnDays().isDefault()).isFalse();
            assertThat(edition.lumpSum().against("招待费")).isPresent();
            assertThat(edition.lumpSum().against("材料费")).isEmpty();
        });
    }

    @Test
    void aWrongValueIsNamedWithItsLine() throws IOException {
        assertThat(problems("rectify_months: {value: 3", "rectify_months: {value: 99"))
                .anyMatch(one -> one.line() == 16 && one.reason().contains("rectify_months: 99"));
        assertThat(problems("tasks: {value: 60", "tasks: {value: 61"))
                .anyMatch(one -> one.line() > 0 && one.reason().contains("101"));
        assertThat(problems("user_percent: {value: 30", "user_percent: {value: 31"))
                .anyMatch(one -> one.line() > 0 && one.reason().contains("100 together"));
        assertThat(problems("plan_days:", "plan_dayz:"))
                .anyMatch(one -> one.line() > 0 && one.reason().contains("plan_dayz"));
        assertThat(problems("- key: nanchang", "- key: m1-research"))
                .anyMatch(one -> one.reason().contains("twice"));
        assertThat(problems("valid_to: null", "valid_to: 2020-01-01"))
                .anyMatch(one -> one.reason().contains("valid_to"));
    }

    private List<RegionProblem> problems(String right, String wrong) throws IOException {
        Path region = TestDatabase.freshFolder();
        Files.createDirectories(region.resolve("projects"));
        String text = Files.readString(GOOD);
        assertThat(text).contains(right);
        Files.writeString(region.resolve("projects/delivery-2026.yaml"), text.replace(right, wrong));
        var folder = new RegionFolder(region);
        assertThat(rules.read(folder)).hasSizeLessThanOrEqualTo(1);
        return folder.problems();
    }
}
