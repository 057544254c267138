package org.mengkeju.deal.usefirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mengkeju.deal.usefirst.rule.Mark;
import org.mengkeju.deal.usefirst.rule.RuleSet;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionProblem;

class RuleSetsTest {
    private static final Path SETS = Path.of("regions/inner-mongolia/use-first");

    @TempDir
    Path region;

    @Test
    void everySetOfTheSheetIsThereAndSaysOfEachValueHowSureItIs() throws IOException {
        try (Stream<Path> files = Files.list(SETS)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrder(
                            "inner-mongolia", "beijing", "tianjin", "sichuan", "hunan", "shaanxi-xixian", "zhejiang");
        }
        RuleSet own = Licence.rules("inner-mongolia");
        assertThat(own.standard()).isTrue();
        assertThat(own.earliestPaymentMonths().mark()).isEqualTo(Mark.S);
        assertThat(own.publicityDays().value()).isEqualTo(15);
        assertThat(own.publicityDays().isDefault()).isTrue();
        assertThat(own.publicityDays().source()).contains("平台默认值(非官方)");
    }

    @Test
    void aFaultIsNamedWithFileLineAndReason() throws IOException {
        assertThat(faults("entry_fee: {value: false,", "entry_fees: {value: false,"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.file()).isEqualTo("use-first/inner-mongolia.yaml");
                    assertThat(fault.line()).isEqualTo(13);
                    assertThat(fault.reason()).contains("entry_fees");
                });
        assertThat(faults("mark: S, source: '内蒙古新闻网 2025-01-07，试点工作指引报道'}", "mark: S}"))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.reason()).contains("source is missing"));
        assertThat(faults("earliest_payment_months: {value: 12", "earliest_payment_months: {value: 一年"))
                .isNotEmpty();
    }

    private List<RegionProblem> faults(String what, String instead) throws IOException {
        Path file = Files.createDirectories(region.resolve("use-first")).resolve("inner-mongolia.yaml");
        String text = Files.readString(SETS.resolve("inner-mongolia.yaml"));
        assertThat(text).contains(what);
        Files.writeString(file, text.replace(what, instead));
        var folder = new RegionFolder(region);
        folder.yaml(file, RuleSet.class);
        return folder.problems();
    }
}
