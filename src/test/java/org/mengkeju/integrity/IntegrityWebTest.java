package org.mengkeju.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.SignedIn;
import org.mengkeju.integrity.cases.CaseState;
import org.mengkeju.integrity.cases.IntegrityCase;
import org.mengkeju.integrity.rules.Severity;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A case by its pages: reported, handled by two officers, appealed by the unit, changed by a third. */
@ClockHouse
class IntegrityWebTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester web;

    Inquiries all;
    Viewer unit;

    @BeforeEach
    void people() {
        all = new Inquiries(house);
        unit = all.unit("演示企业 页面");
        all.clock.set(LocalDate.of(2026, 6, 1));
    }

    @Test
    void aCaseGoesFromReportToReviewThroughItsPages() {
        IntegrityCase one = report();
        String at = "/integrity/cases/" + one.id();
        assertThat(page(at, all.first)).contains(Inquiries.WORDS, "受理这份举报");
        post(at + "/accept", all.first, "version", "1", "part", "UNIT", "who", one.name(), "words", "属于受理范围");
        post(
                at + "/investigate",
                all.first,
                "version",
                "2",
                "team",
                Inquiries.key(all.first).toString());
        assertThat(page(at, all.second)).doesNotContain("告知并听取陈述");
        assertThat(web.get().uri(at).with(SignedIn.as(unit))).hasStatus(404);
        post(at + "/notify", all.first, "version", "3", "severity", "MORE_SERIOUS", "words", "核实数据系编造。");
        assertThat(page(at, unit)).contains("核实数据系编造。", "陈述意见").doesNotContain(all.reporter.name());
        state(at);
        assertThat(page(at, all.first)).doesNotContain("作出决定并送达");
        post(
                at + "/decide",
                all.second,
                "version",
                "5",
                "severity",
                "MORE_SERIOUS",
                "kind",
                "BAN",
                "years",
                "2",
                "from",
                "",
                "scope",
                "APPLY",
                "scope",
                "SUBSIDY",
                "grounds",
                "编造数据，依照规定处理。",
                "document",
                "决定书",
                "number",
                "测监〔2026〕1");
        assertThat(page("/integrity/ours", unit)).contains("2026-06-01 至 2028-05-31", "编造数据");
        assertThat(page("/integrity/reports", all.reporter)).contains(one.number(), "已办结");
        post(at + "/appeal", unit, "words", "情节没有这么重。");
        post(
                at + "/change",
                all.third,
                "version",
                "7",
                "severity",
                "MORE_SERIOUS",
                "kind",
                "BAN",
                "years",
                "1",
                "from",
                "",
                "scope",
                "APPLY",
                "grounds",
                "情节较轻，改为一年。",
                "document",
                "复查决定书",
                "number",
                "测监〔2026〕2");
        assertThat(all.fresh(one.id()).state()).isEqualTo(CaseState.CHANGED);
        assertThat(page("/integrity/ours", unit)).contains("2026-06-01 至 2027-05-31");
        assertThat(page("/integrity", Viewer.visitor("192.0.2.9"))).doesNotContain("测监〔2026〕2");
    }

    private IntegrityCase report() {
        var file = new MockMultipartFile(
                "files", "证据.pdf", "application/pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
        String name = house.getBean(Organisations.class).name(Inquiries.of(unit));
        MvcTestResult sent = web.perform(MockMvcRequestBuilders.multipart("/integrity/reports")
                .file(file)
                .param("organisation", "true")
                .param("accused", name)
                .param("breach", "FABRICATION")
                .param("text", Inquiries.WORDS)
                .with(SignedIn.as(all.reporter)));
        assertThat(sent).hasStatus3xxRedirection();
        return all.cases.own(all.reporter).getFirst().one();
    }

    private void state(String at) {
        MvcTestResult sent = web.perform(MockMvcRequestBuilders.multipart(at + "/statement")
                .param("words", "数据是外包单位提供的。")
                .with(SignedIn.as(unit)));
        assertThat(sent).hasStatus3xxRedirection();
    }

    @Test
    void anOfficerEntersWhatAnotherAuthorityDecidedAndWithdrawsIt() {
        String name = house.getBean(Organisations.class).name(Inquiries.of(unit));
        post(
                "/integrity/record",
                all.first,
                "organisation",
                "true",
                "who",
                name,
                "kind",
                "BAN",
                "years",
                "3",
                "from",
                "2026-03-20",
                "scope",
                "APPLY",
                "serious",
                "true",
                "document",
                "国家科研诚信平台",
                "number",
                "外〔2026〕9",
                "reason",
                "国家平台通报。",
                "decided",
                "2026-03-20");
        assertThat(page("/integrity", Viewer.visitor("192.0.2.9"))).contains(name, "2029-03-19");
        assertThat(page("/integrity/record?organisation=true&who=" + name, all.second))
                .contains("外〔2026〕9");
        var entry = all.integrity.entries(Inquiries.subject(unit), unit).getFirst();
        post("/integrity/record/" + entry.root() + "/withdraw", all.first, "words", "通报撤回了。");
        assertThat(all.integrity.blocks(Inquiries.subject(unit), Activity.APPLY).isBlocked())
                .isFalse();
        assertThat(page("/integrity", Viewer.visitor("192.0.2.9"))).contains("已撤销并公开更正");
    }

    @Test
    void aReportWithoutEvidenceIsRefusedInWords() {
        MvcTestResult sent = web.perform(MockMvcRequestBuilders.multipart("/integrity/reports")
                .param("organisation", "true")
                .param("accused", "演示企业 某")
                .param("breach", "COPYING")
                .param("text", Inquiries.WORDS)
                .with(SignedIn.as(all.reporter)));
        assertThat(sent).hasStatus(422);
    }

    @Test
    void programsCheckAndReadWhatTheirRightsAllow() throws Exception {
        all.decided(unit, Severity.MORE_SERIOUS, 2, LocalDate.of(2026, 6, 1));
        String check = "/api/v1/integrity/check?kind=organisation&id=" + Inquiries.of(unit) + "&activity=SUBSIDY";
        assertThat(json(check, all.second)).contains("\"blocked\":true", "\"last_day\":\"2028-05-31\"");
        assertThat(web.get().uri(check).accept("application/json").with(SignedIn.as(all.reporter)))
                .hasStatus(403);
        assertThat(json("/api/v1/integrity/entries", unit)).contains("2028-05-31");
        assertThat(json("/api/v1/integrity/entries", all.reporter)).doesNotContain("2028-05-31");
        assertThat(json("/api/v1/integrity/cases", all.second)).contains("CX-2026-");
        assertThat(json("/api/v1/integrity/rules", Viewer.visitor("192.0.2.9"))).contains("2026-03-20");
    }

    private String json(String path, Viewer viewer) throws Exception {
        MvcTestResult result = web.get()
                .uri(path)
                .accept("application/json")
                .with(SignedIn.as(viewer))
                .exchange();
        assertThat(result).as(path).hasStatusOk();
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String page(String path, Viewer viewer) {
        MvcTestResult result = web.get()
                .uri(path)
                .accept("text/html")
                .with(SignedIn.as(viewer))
                .exchange();
        assertThat(result).as(path).hasStatusOk();
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void post(String path, Viewer viewer, String... fields) {
        var request = MockMvcRequestBuilders.post(path);
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        MvcTestResult result = web.perform(request.accept("text/html").with(SignedIn.as(viewer)));
        assertThat(result).as(path).hasStatus3xxRedirection();
        assertThat(Pattern.matches(
                        "/integrity/.*",
                        Objects.requireNonNull(result.getResponse().getRedirectedUrl())))
                .isTrue();
    }
}
