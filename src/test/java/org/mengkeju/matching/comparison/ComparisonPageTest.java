package org.mengkeju.matching.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.network.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoHouse
class ComparisonPageTest {
    private static final String NEED = "高温窑炉涂层怎样更节能更耐用";

    @Autowired
    MockMvcTester web;

    @Autowired
    Listings listings;

    @Test
    void threeCandidatesStandSideBySideWithReasonsAndFacts() {
        assertThat(web.get().uri("/matching/compare?q={q}&" + chosen(3), NEED))
                .hasStatusOk()
                .bodyText()
                .contains("加权得分", "术语", "技术就绪等级", "知识产权", "产业链环节", "移出比较");
    }

    @Test
    void oneOrSevenAreRefusedWithWhatToDo() {
        for (int number : List.of(1, 7)) {
            assertThat(web.get().uri("/matching/compare?q={q}&" + chosen(number), NEED))
                    .hasStatusOk()
                    .bodyText()
                    .contains("选 2—6 项才能比");
            assertThat(web.get().uri("/api/v1/matching/compare?q={q}&" + chosen(number), NEED))
                    .hasStatus(422);
        }
    }

    @Test
    void theConfidenceIsTheOneOfTheMatchItself() throws UnsupportedEncodingException {
        String searched = body("/api/v1/search?q={q}&top=3");
        List<String> keys = Pattern.compile("\"id\":\"([^\"]+)\"")
                .matcher(searched)
                .results()
                .map(found -> found.group(1))
                .toList();
        String compared = body("/api/v1/matching/compare?q={q}&c=" + String.join("&c=", keys));
        assertThat(keys).hasSize(3);
        for (String key : keys) {
            String score = between(searched.substring(searched.indexOf(key)), "\"score\":", ",");
            assertThat(between(compared.substring(compared.indexOf(key)), "\"match\":\"", "\""))
                    .isEqualTo(score);
        }
    }

    @Test
    void weightsAreBoundedAndSaidBack() throws UnsupportedEncodingException {
        assertThat(body("/api/v1/matching/compare?q={q}&w.price=99&w.terms=x&w.region=0&" + chosen(2)))
                .contains("\"price\":10", "\"terms\":5", "\"region\":0");
    }

    @Test
    void theSpreadsheetHoldsEveryCriterionAndEveryCandidate() throws Exception {
        byte[] file = web.get()
                .uri("/matching/compare.xlsx?q={q}&" + chosen(3), NEED)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.getFirst().getCellCount()).isEqualTo(5);
            assertThat(rows).extracting(row -> row.getCellText(0)).contains("加权得分", "术语", "报价", "证据", "所在地");
        }
        assertThat(body("/matching/compare.csv?q={q}&" + chosen(3))).startsWith("\uFEFF看什么,权重,1. ");
    }

    private String body(String uri) throws UnsupportedEncodingException {
        return web.get().uri(uri, NEED).exchange().getResponse().getContentAsString();
    }

    private String chosen(int number) {
        return List.of(keys(number).split(" ")).stream().map(key -> "c=" + key).collect(Collectors.joining("&"));
    }

    private String keys(int number) {
        Viewer visitor = Viewer.visitor("127.0.0.1");
        return java.util.stream.IntStream.rangeClosed(1, number)
                .mapToObj(at -> listings.findByCode(Kind.ACHIEVEMENT, "A-rare-earth-0" + at, visitor)
                        .orElseThrow()
                        .id()
                        .toString())
                .collect(Collectors.joining(" "));
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }
}
