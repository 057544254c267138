package org.mengkeju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A report becomes a case, is accepted, investigated, heard and decided in a browser that runs no script, and every page on
 * the way passes axe in light and dark. With {@code -Dpictures=FOLDER} the pages are drawn.
 */
@DemoHouse
class AccessibleIntegrityTest {
    @LocalServerPort
    int port;

    private final Looking looking = new Looking();

    @Test
    void aCaseGoesItsWholeWayAndEveryPagePasses() {
        try (var chromium = Chromium.open()) {
            Page reporter = chromium.withoutScript(chromium.signedIn(url(""), "firm"));
            report(reporter);
            Page signedIn = chromium.signedIn(url(""), "officer");
            Page officer = chromium.withoutScript(signedIn);
            officer.navigate(url("/integrity/desk"));
            officer.locator("main tbody a").last().click();
            String at = officer.url();
            looking.look(signedIn, at, "case-received");
            accept(officer);
            looking.look(signedIn, at, "case-accepted");
            officer.getByLabel("项目主管甲").check();
            press(officer, "开始调查");
            officer.locator("form[action$=notify] textarea").fill("核实申报书数据系编造，拟禁止申报两年。");
            officer.locator("form[action$=notify] select").selectOption("MORE_SERIOUS");
            press(officer, "告知并听取陈述");
            Page accused = chromium.signedIn(url(""), "expert");
            looking.look(accused, at, "case-accused");
            Page typing = chromium.withoutScript(accused);
            typing.navigate(at);
            typing.locator("form[action$=statement] textarea").fill("数据由合作方提供，我没有核对。");
            press(typing, "提交陈述");
            Page second = chromium.signedIn(url(""), "officer2");
            looking.look(second, at, "case-deciding");
            decide(chromium.withoutScript(second), at);
            looking.look(accused, at, "case-decided");
            pages(signedIn, accused, chromium.signedIn(url(""), "researcher"));
        }
        assertThat(looking.faults()).isEmpty();
    }

    private void report(Page page) {
        page.navigate(url("/integrity/reports/new"));
        page.locator("[name=accused]").fill("专家 07");
        page.locator("[name=text]").fill("评审时泄露评分，附聊天记录截图。");
        page.locator("[name=breach]").selectOption("REVIEW_DISCIPLINE");
        page.locator("[name=files]")
                .setInputFiles(
                        new FilePayload("截图.pdf", "application/pdf", "%PDF-1.4\n截图".getBytes(StandardCharsets.UTF_8)));
        press(page, "提交举报");
        assertThat(page.locator("main").textContent()).containsPattern(Pattern.compile("CX-\\d{4}-\\d{4}"));
    }

    private static void accept(Page page) {
        page.locator("form[action$=accept] [name=part]").selectOption("APPLICANT");
        page.locator("form[action$=accept] [name=who]").fill("expert");
        page.locator("form[action$=accept] textarea").fill("属于受理范围，证据充分。");
        page.locator("form[action$=accept] button").click();
    }

    private void decide(Page page, String at) {
        page.navigate(at);
        page.locator("form[action$=decide] [name=severity]").selectOption("MORE_SERIOUS");
        page.locator("form[action$=decide] [name=kind]").selectOption("BAN");
        page.locator("form[action$=decide] [name=years]").fill("2");
        page.locator("form[action$=decide] input[value=APPLY]").check();
        page.locator("form[action$=decide] [name=grounds]").fill("编造数据，依照规定处理。");
        page.locator("form[action$=decide] [name=number]").fill("测监〔2026〕100");
        press(page, "作出决定并送达");
        assertThat(page.locator("main").textContent()).contains("决定已送达", "测监〔2026〕100");
    }

    private void pages(Page officer, Page accused, Page researcher) {
        looking.look(officer, url("/integrity/desk"), "desk");
        looking.look(officer, url("/integrity/desk?tab=others"), "desk-others");
        looking.look(officer, url("/integrity/record"), "record");
        looking.look(accused, url("/integrity/ours"), "ours");
        looking.look(researcher, url("/integrity/ours"), "ours-empty");
        looking.look(researcher, url("/integrity/reports"), "reports");
        looking.look(researcher, url("/integrity/reports/new"), "report-form");
        looking.look(researcher, url("/ethics"), "ethics");
        looking.look(researcher, url("/ethics/committees/new"), "committee-form");
        looking.look(researcher, url("/ethics/activities/new"), "activity-form");
        looking.look(researcher, url("/integrity"), "public");
        looking.look(researcher, url("/ethics/rules"), "ethics-rules");
        researcher.navigate(url("/ethics/activities/new"));
        researcher.locator("[name=title]").fill("人群队列研究");
        researcher.locator("[name=summary]").fill("采集血样和问卷。");
        researcher.locator("form[action$=activities] button").click();
        looking.look(researcher, researcher.url(), "activity");
        looking.look(officer, researcher.url(), "activity-officer");
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
