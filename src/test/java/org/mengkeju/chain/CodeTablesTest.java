package org.mengkeju.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mengkeju.House;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.fields.FieldFault;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.mengkeju.chain.codes.CodeExchange;
import org.mengkeju.chain.codes.CodeReport;
import org.mengkeju.chain.codes.CodeTable;
import org.mengkeju.chain.codes.CodeTables;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.table.RowFault;
import org.mengkeju.platform.table.TableFormat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whole code tables by command: names appear where codes are shown. */
@House
class CodeTablesTest {
    private static final String MINING = """
            code,level,parent,section,name,note
            B,1,,B,采矿业,本门类包括 06～12 大类
            09,2,B,B,有色金属矿采选业,
            093,3,09,B,稀有稀土金属矿采选,
            0932,4,093,B,稀土金属矿采选,指在自然界中含量较小的稀土矿的采选
            """;

    @Autowired
    CodeExchange exchange;

    @Autowired
    CodeTables tables;

    @Autowired
    ListingTexts texts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    @TempDir
    Path folder;

    private CodeReport take(CodeTable table, String edition, String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return exchange.take(table, edition, file, Viewer.program());
    }

    @Test
    void namesOfIndustriesStandBesideTheCodesOfAChainLink() throws IOException {
        assertThat(take(CodeTable.INDUSTRIES, "2017", "industries.csv", MINING).refused())
                .isFalse();
        assertThat(tables.label(CodeTable.INDUSTRIES, "0932")).isEqualTo("0932 稀土金属矿采选");
        assertThat(tables.label(CodeTable.INDUSTRIES, "9999")).isEqualTo("9999");
        var page = web.get()
                .uri("/chains/rare-earth?link=beneficiation")
                .accept("text/html")
                .exchange();
        assertThat(page.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("0932 稀土金属矿采选");
    }

    @Test
    void importingAgainChangesOnlyWhatChangedAndKeepsWhatWas() throws IOException {
        take(CodeTable.INDUSTRIES, "2017", "industries.csv", MINING);
        assertThat(take(CodeTable.INDUSTRIES, "2017", "same.csv", MINING))
                .isEqualTo(new CodeReport(0, 0, 0, 4, List.of()));
        String amended = MINING.replace("采矿业", "采矿与选矿业").replaceAll("0932.*\n", "");
        assertThat(take(CodeTable.INDUSTRIES, "2017", "amended.csv", amended))
                .isEqualTo(new CodeReport(0, 1, 1, 2, List.of()));
        assertThat(tables.find(CodeTable.INDUSTRIES, "0932")).isEmpty();
        assertThat(jdbc.sql("SELECT name FROM chain.code WHERE code = 'B' AND valid_to IS NOT NULL")
                        .query(String.class)
                        .list())
                .contains("采矿业");
    }

    @Test
    void anotherEditionTakesTheTablesPlace() throws IOException {
        take(CodeTable.INDUSTRIES, "2017", "industries.csv", MINING);
        take(CodeTable.INDUSTRIES, "2011", "older.jsonl", "{\"code\":\"B\",\"name\":\"采矿业 2011\"}\n");
        assertThat(tables.edition(CodeTable.INDUSTRIES)).contains("2011");
        assertThat(tables.all(CodeTable.INDUSTRIES)).hasSize(1);
        assertThat(take(CodeTable.INDUSTRIES, "2017", "industries.csv", MINING).unchanged())
                .isEqualTo(4);
    }

    @Test
    void oneFaultRefusesTheTableAndNamesLineColumnAndReason() throws IOException {
        String faulty = "代码,名称,上级\nE,人文,\n8201,社会学,E\n850,,E\n840,社会学,Z\n840,社会学,E\n";
        CodeReport report = take(CodeTable.DISCIPLINES, "1992", "faulty.csv", faulty);
        assertThat(report.faults())
                .extracting(RowFault::line, RowFault::column, RowFault::message)
                .containsExactly(
                        Tuple.tuple(3L, "code", "chain.codes.fault.form"),
                        Tuple.tuple(4L, "name", "chain.codes.fault.name"),
                        Tuple.tuple(5L, "parent", "chain.codes.fault.parent"),
                        Tuple.tuple(6L, "code", "chain.codes.fault.twice"));
        assertThat(tables.edition(CodeTable.DISCIPLINES)).isNotEqualTo(java.util.Optional.of("1992"));
        assertThat(take(CodeTable.DISCIPLINES, "1992", "circle.csv", "code,name,parent\nA,甲,B\nB,乙,A\n")
                        .refused())
                .isTrue();
    }

    @Test
    void whatGoesOutComesInAgainInEveryFormat() throws IOException {
        take(CodeTable.INDUSTRIES, "2017", "industries.csv", MINING);
        for (TableFormat format : TableFormat.values()) {
            var out = new ByteArrayOutputStream();
            exchange.write(CodeTable.INDUSTRIES, format, out);
            Path file = Files.write(folder.resolve("out." + format.ending()), out.toByteArray());
            assertThat(exchange.take(CodeTable.INDUSTRIES, "2017", file, Viewer.program()))
                    .as(format.name())
                    .isEqualTo(new CodeReport(0, 0, 0, 4, List.of()));
        }
    }

    @Test
    void anUnknownDisciplineIsAWarningOnceTheTableIsThere() throws IOException {
        Map<String, String> expert = new HashMap<>();
        expert.put("disciplines", "110；999");
        take(CodeTable.DISCIPLINES, "2009", "disciplines.csv", "code,name\nA,自然科学\n110,数学\n");
        var read = texts.read(Kind.EXPERT, expert);
        assertThat(read.obstacles()).extracting(fault -> fault.field().key()).doesNotContain("disciplines");
        assertThat(read.advice())
                .filteredOn(fault -> fault.field().key().equals("disciplines"))
                .extracting(FieldFault::message, FieldFault::arguments)
                .containsExactly(Tuple.tuple("catalogue.advice.codes", List.of("GB/T 13745-2009", "999")));
    }
}
