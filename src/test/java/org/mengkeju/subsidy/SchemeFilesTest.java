package org.mengkeju.subsidy;

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
import org.mengkeju.subsidy.scheme.SchemeFiles;
import org.springframework.beans.factory.annotation.Autowired;

/** A scheme that is wrong is refused with its file, the line where there is one, and the reason. */
@House
class SchemeFilesTest {
    private static final Path GOOD = Path.of("regions/inner-mongolia/subsidies/rd-post-subsidy.yaml");

    @Autowired
    SchemeFiles schemes;

    @Test
    void everySchemeOfTheRegionIsInForceWithItsSource() {
        assertThat(schemes.all()).hasSize(6).allSatisfy(scheme -> {
            assertThat(scheme.source()).isNotBlank();
            assertThat(scheme.payer().source()).isNotBlank();
        });
    }

    @Test
    void aWrongValueIsNamedWithItsLine() throws IOException {
        assertThat(problems("share_percent: {value: 1,", "share_percent: {value: 101,"))
                .anyMatch(problem -> problem.reason().contains("share_percent: 101"));
        assertThat(problems("cap: {value: 5000000,", "cap: {value: -1,"))
                .anyMatch(problem -> problem.line() > 0 && problem.file().endsWith("rd-post-subsidy.yaml"));
        assertThat(problems("kind: rd", "kind: voucher"))
                .anyMatch(problem -> problem.reason().contains("exactly the values of that kind"));
        assertThat(problems("version: '2021-11'", "verzion: '2021-11'"))
                .anyMatch(problem -> problem.line() > 0 && problem.reason().contains("verzion"));
        assertThat(problems("valid_to: null", "valid_to: 2020-01-01"))
                .anyMatch(problem -> problem.reason().contains("valid_to"));
        assertThat(problems("firm.legal_person", "firm.legal_persona"))
                .anyMatch(problem -> problem.reason().contains("legal_persona"));
    }

    private List<RegionProblem> problems(String right, String wrong) throws IOException {
        Path region = TestDatabase.freshFolder();
        Files.createDirectories(region.resolve("subsidies"));
        Files.copy(Path.of("regions/inner-mongolia/facts.yaml"), region.resolve("facts.yaml"));
        String text = Files.readString(GOOD);
        assertThat(text).contains(right);
        Files.writeString(region.resolve("subsidies/rd-post-subsidy.yaml"), text.replace(right, wrong));
        var folder = new RegionFolder(region);
        assertThat(schemes.read(folder)).hasSizeLessThanOrEqualTo(1);
        return folder.problems();
    }
}
