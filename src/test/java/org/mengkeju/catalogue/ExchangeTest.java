package org.mengkeju.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mengkeju.House;
import org.mengkeju.catalogue.exchange.ImportReport;
import org.mengkeju.catalogue.exchange.ListingExport;
import org.mengkeju.catalogue.exchange.ListingImport;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.table.RowFault;
import org.mengkeju.platform.table.TableFormat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@House
@RecordApplicationEvents
class ExchangeTest {
    private static final String HEAD = "code,title,text,services,divisions,windows\n";

    private static final ImportReport.Owners NOBODY = new ImportReport.Owners(0, 0, List.of());

    @Autowired
    ListingImport imports;

    @Autowired
    ListingExport exports;

    @Autowired
    Listings listings;

    @Autowired
    ApplicationEvents events;

    @TempDir
    Path folder;

    private final Viewer staff = Sample.staff("NM-02");

    private ImportReport take(String name, String content, boolean skip) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, content);
        return imports.run(Kind.AGENCY, file, name, skip, staff, rows -> {});
    }

    private boolean there(String code) {
        return listings.findByCode(Kind.AGENCY, code, Sample.VISITOR).isPresent();
    }

    @Test
    void aGoodFileIsTakenAsAWholeWithOneEvent() throws IOException {
        String rows = "X-1,机构一,帮忙,检测；咨询,包头市,政策咨询\nX-2,机构二,帮忙,检测,150200,policy-advice\n";
        ImportReport report = take("good.csv", HEAD + rows, false);
        assertThat(report)
                .usingRecursiveComparison()
                .ignoringFields("alike")
                .isEqualTo(new ImportReport(2, 0, NOBODY, List.of(), 0, false));
        Listing one = listings.findByCode(Kind.AGENCY, "X-1", Sample.VISITOR).orElseThrow();
        assertThat(one.divisions()).containsExactly("150200");
        assertThat(one.centre()).isEqualTo("NM-02");
        assertThat(((Details.Agency) one.details()).windows()).containsExactly("policy-advice");
        assertThat(events.stream(ListingsImported.class)).hasSize(1);
        assertThat(events.stream(ListingChanged.class)).isEmpty();
    }

    @Test
    void oneBadRowRefusesTheFileAndNamesLineColumnAndReason() throws IOException {
        ImportReport report = take("bad.csv", HEAD + "Y-1,机构一,帮忙,检测,包头市,\nY-2,,帮忙,检测,火星,\n", false);
        assertThat(report.refused()).isTrue();
        assertThat(report.faults())
                .extracting(RowFault::line, RowFault::column, RowFault::message)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(3L, "title", "catalogue.fault.missing"),
                        org.assertj.core.groups.Tuple.tuple(3L, "divisions", "catalogue.fault.division"));
        assertThat(there("Y-1")).isFalse();
    }

    @Test
    void badRowsAreLeftOutWhenAskedFor() throws IOException {
        ImportReport report = take("skip.csv", HEAD + "S-901,机构一,帮忙,检测,包头市,\nS-902,,帮忙,检测,包头市,\n", true);
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.skipped()).isEqualTo(1);
        assertThat(there("S-901")).isTrue();
        assertThat(there("S-902")).isFalse();
    }

    @Test
    void rowsThatSayAlmostTheSameAsOthersAreNamed() throws IOException {
        String text = "为稀土永磁企业提供磁性能检测和失效分析，三个工作日出报告，可以上门取样";
        take("listed.csv", HEAD + "AL-1,磁材检测服务," + text + ",检测,包头市,\n", false);
        ImportReport report = take(
                "alike.csv",
                HEAD + "AL-2,磁材检测服务站," + text + "。,检测,包头市,\n"
                        + "AL-3,牧草种子质量检验,给合作社做牧草种子净度和发芽率检验并出具证书,检测,包头市,\n"
                        + "AL-4,牧草种子质量检验,给合作社做牧草种子净度、发芽率检验并出具证书,检测,包头市,\n",
                false);
        assertThat(report.alike().rows())
                .extracting(row -> row.line() + " like " + row.code() + " of line " + row.otherLine())
                .containsExactlyInAnyOrder("2 like AL-1 of line 0", "4 like AL-3 of line 3");
    }

    @Test
    void aCodeThatIsTakenIsAFault() throws IOException {
        take("first.csv", HEAD + "T-1,机构一,帮忙,检测,包头市,\n", false);
        ImportReport again = take("again.csv", HEAD + "T-1,机构一,帮忙,检测,包头市,\n", false);
        assertThat(again.faults()).extracting(RowFault::message).containsExactly("catalogue.import.fault.code-taken");
        ImportReport twice = take("twice.csv", HEAD + "T-2,甲,帮忙,检测,包头市,\nT-2,乙,帮忙,检测,包头市,\n", false);
        assertThat(twice.faults()).extracting(RowFault::message).containsExactly("catalogue.import.fault.code-twice");
    }

    @Test
    void unknownColumnsEmptyFilesAndFalseEndingsAreRefused() throws IOException {
        assertThat(take("head.csv", "title,colour\n甲,红\n", false).faults())
                .extracting(RowFault::message)
                .containsExactly("platform.table.fault.header");
        assertThat(take("empty.csv", "", false).faults())
                .extracting(RowFault::message)
                .containsExactly("platform.table.fault.empty");
        assertThat(take("text.xlsx", "title\n甲\n", false).faults())
                .extracting(RowFault::message)
                .containsExactly("platform.table.fault.content");
        assertThat(take("PK.csv", "PK\u0003\u0004\u0000\u0000", false).faults())
                .extracting(RowFault::message)
                .containsExactly("platform.table.fault.content");
        assertThat(take("program.exe", "MZ", false).faults())
                .extracting(RowFault::message)
                .containsExactly("platform.table.fault.type");
        assertThat(take("broken.jsonl", "{\"title\":\n", false).faults())
                .extracting(RowFault::line, RowFault::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1L, "platform.table.fault.json"));
    }

    @Test
    void whatGoesOutComesInAgainInEveryFormat() throws IOException {
        String formula = "=HYPERLINK(\"http://example.org\")";
        String line = "{\"code\":\"R-1\",\"title\":\"" + formula.replace("\"", "\\\"")
                + "\",\"text\":\"+1 行\\n第二行 😀\",\"services\":[\"检测\"],\"divisions\":[\"150200\"]}\n";
        assertThat(take("formula.jsonl", line, false).imported()).isEqualTo(1);
        for (TableFormat format : TableFormat.values()) {
            Path file = folder.resolve("out." + format.ending());
            try (OutputStream out = Files.newOutputStream(file)) {
                exports.write(Kind.AGENCY, format, Sample.VISITOR, out);
            }
            Path renamed = folder.resolve("renamed." + format.ending());
            Files.write(renamed, Files.readAllBytes(file));
            ImportReport back = imports.run(Kind.AGENCY, renamed, renamed.toString(), false, staff, rows -> {});
            assertThat(back.faults())
                    .as(format.name())
                    .isNotEmpty()
                    .allMatch(fault -> fault.message().equals("catalogue.import.fault.code-taken"));
        }
        assertThat(Files.readString(folder.resolve("out.csv")))
                .contains("'=HYPERLINK")
                .contains("'+1 行");
        try (var workbook = new ReadableWorkbook(folder.resolve("out.xlsx").toFile());
                var rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows.map(row -> row.getCellText(1))).contains("'" + formula);
        }
    }

    @Test
    void manyRowsAreTakenInBatches() throws IOException {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int n = 0; n < 2500; n++) {
            rows.append("M-").append(n).append(",机构,帮忙 ").append(n).append(",检测,包头市,\n");
        }
        assertThat(take("many.csv", rows.toString(), false).imported()).isEqualTo(2500);
        assertThat(there("M-2499")).isTrue();
        assertThat(events.stream(ListingsImported.class)).hasSize(1);
    }
}
