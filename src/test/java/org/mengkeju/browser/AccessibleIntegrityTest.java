package org.mengkeju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private static final String PHONE_PROBLEM = " is too wide for a phone";

    @LocalServerPort
    int port;

    private final List<String> found = new ArrayList<>();

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
            look(signedIn, at, "case-received");
            accept(officer);
            look(signedIn, at, "case-accepted");
            officer.getByLabel("项目主管甲").check();
            press(officer, "开始调查");
            officer.locator("form[action$=notify] textarea").fill("核实申报书数据系编造，拟禁止申报两年。");
            officer.locator("form[action$=notify] select").selectOption("MORE_SERIOUS");
            press(officer, "告知并听取陈述");
            Page accused = chromium.signedIn(url(""), "expert");
            look(accused, at, "case-accused");
            Page typing = chromium.withoutScript(accused);
            typing.navigate(at);
            typing.locator("form[action$=statement] textarea").fill("数据由合作方提供，我没有核对。");
            press(typing, "提交陈述");
            Page second = chromium.signedIn(url(""), "officer2");
            look(second, at, "case-deciding");
            decide(chromium.withoutScript(second), at);
            look(accused, at, "case-decided");
            pages(signedIn, accused, chromium.signedIn(url(""), "researcher"));
        }
        assertThat(found).isEmpty();
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
        look(officer, url("/integrity/desk"), "desk");
        look(officer, url("/integrity/desk?tab=others"), "desk-others");
        look(officer, url("/integrity/record"), "record");
        look(accused, url("/integrity/ours"), "ours");
        look(researcher, url("/integrity/ours"), "ours-empty");
        look(researcher, url("/integrity/reports"), "reports");
        look(researcher, url("/integrity/reports/new"), "report-form");
        look(researcher, url("/ethics"), "ethics");
        look(researcher, url("/ethics/committees/new"), "committee-form");
        look(researcher, url("/ethics/activities/new"), "activity-form");
        look(researcher, url("/integrity"), "public");
        look(researcher, url("/ethics/rules"), "ethics-rules");
        researcher.navigate(url("/ethics/activities/new"));
        researcher.locator("[name=title]").fill("人群队列研究");
        researcher.locator("[name=summary]").fill("采集血样和问卷。");
        researcher.locator("form[action$=activities] button").click();
        look(researcher, researcher.url(), "activity");
        look(officer, researcher.url(), "activity-officer");
    }

    private void look(Page page, String address, String name) {
        page.navigate(address);
        found.addAll(Chromium.violationsInLightAndDark(page));
        String pictures = System.getProperty("pictures");
        if (pictures != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(pictures, name + ".png"))
                    .setFullPage(true));
        }
        page.setViewportSize(390, 900);
        if (Chromium.excessWidth(page) > 0) {
            found.add(address + PHONE_PROBLEM);
        }
        if (pictures != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(pictures, name + "-390.png"))
                    .setFullPage(true));
        }
        page.setViewportSize(1440, 1000);
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
