package org.mengkeju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.catalogue.Listing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What follows a list of matches: comparing some, keeping a gap where none fits, and the platform's own quality. */
@DemoHouse
class ChoosingJourneyTest {
    private static final String QUESTION = "/matching?q=高温窑炉涂层怎样更节能、更耐用";

    @LocalServerPort
    int port;

    private final DealHouse house;

    ChoosingJourneyTest(@Autowired ApplicationContext context) {
        this.house = new DealHouse(context);
    }

    @Test
    void threeAreComparedWeighedAndTakenAway() throws IOException {
        try (var chromium = Chromium.open()) {
            Page page = chromium.visitor();
            compareThree(page);
            assertThat(page.locator(".compare thead th")).hasCount(5);
            String before = page.locator(".compare thead th a").first().textContent();
            page.locator("#w-terms").fill("0");
            page.locator("#w-meaning").fill("0");
            page.locator("#w-updated").fill("10");
            page.locator("#w-updated").blur();
            page.waitForURL(address -> address.contains("w.updated=10"));
            assertThat(page.locator("#comparison tr.faint")).hasCount(2);
            assertThat(before).isNotBlank();
            Download file =
                    page.waitForDownload(() -> page.getByText(".csv", new Page.GetByTextOptions().setExact(true))
                            .click());
            assertThat(Files.readString(file.path())).contains("加权得分", "更新日期");
        }
    }

    @Test
    void comparingAndWeighingNeedNoScript() {
        try (var chromium = Chromium.open()) {
            Page page = chromium.withoutScript(chromium.visitor());
            compareThree(page);
            page.locator("#w-price").fill("9");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("按这个排"))
                    .click();
            assertThat(page.locator("#w-price")).hasValue("9");
            page.getByText("移出比较").first().click();
            assertThat(page.locator(".compare thead th")).hasCount(4);
        }
    }

    @Test
    void whatNothingFitsBecomesAGapAndADraft() {
        Listing need = house.need("牦牛绒分梳时静电把短绒吸在针布上");
        try (var chromium = Chromium.open()) {
            Page page = DealHouse.signedIn(chromium, url(""), "firm");
            page.navigate(url("/matching?listing=" + need.id()));
            link(page, "标记为缺口").click();
            page.locator("select[name=link]").selectOption("rare-earth/magnets");
            press(page, "记为缺口");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("记下了");
            link(page, "起草榜单").click();
            assertThat(page.locator("#f-subject")).hasValue(Pattern.compile("[\\s\\S]*想要能用两年的[\\s\\S]*"));
            page.locator("#f-given").fill("需求单位投入 80 万元，达到指标再付 40 万元。");
            press(page, "存草稿");
            assertThat(page.locator("main")).containsText("达到指标再付 40 万元");
            link(page, "打印版").click();
            assertThat(page.locator(".paper h1")).containsText("牦牛绒");
        }
    }

    @Test
    void aVisitorSignsInOnTheWayToAGapAndKeepsTheProblem() {
        try (var chromium = Chromium.open()) {
            Page page = chromium.visitor();
            page.navigate(url(QUESTION));
            link(page, "标记为缺口").click();
            page.locator("#name").fill("firm");
            page.locator("#password").fill("Demo-2026!");
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("textarea[name=text]")).hasValue("高温窑炉涂层怎样更节能、更耐用");
        }
    }

    @Test
    void theQualityPageShowsFiguresGroupsAndHowTheyAreComputed() throws IOException {
        try (var chromium = Chromium.open()) {
            Page page = chromium.visitor();
            page.navigate(url("/"));
            page.locator("footer").getByText("平台自己的成绩").click();
            assertThat(page.locator("main")).containsText("首次答复中位数");
            assertThat(page.locator("main")).containsText("不足 5 件的组和数不列");
            assertThat(page.locator(".quality tbody tr").first()).isVisible();
            Download file =
                    page.waitForDownload(() -> page.getByText(".csv", new Page.GetByTextOptions().setExact(true))
                            .click());
            assertThat(Files.readString(file.path())).contains("前 3 命中（%）");
        }
    }

    @Test
    void axeFindsNothingAndNothingScrollsSideways() {
        Listing need = house.need("黏土砖坯干燥时开裂的一批占三成");
        List<String> found = new ArrayList<>();
        try (var chromium = Chromium.open()) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = DealHouse.signedIn(chromium, url(""), "firm", 1440, scheme);
                compareThree(page);
                found.addAll(Chromium.violations(page));
                for (String path :
                        List.of("/indicators/quality", "/matching/gaps", "/matching/gaps/new?listing=" + need.id())) {
                    page.navigate(url(path));
                    found.addAll(Chromium.violations(page));
                }
            }
            Page phone = chromium.visitor(360, ColorScheme.LIGHT);
            compareThree(phone);
            check(phone, found);
            phone.navigate(url("/indicators/quality"));
            check(phone, found);
        }
        assertThat(found).isEmpty();
    }

    private static void check(Page page, List<String> found) {
        if (Chromium.excessWidth(page) > 0) {
            found.add(page.url() + " is " + Chromium.excessWidth(page) + " px too wide");
        }
    }

    private void compareThree(Page page) {
        page.navigate(url(QUESTION));
        for (int at = 0; at < 3; at++) {
            page.locator("input[name=c]").nth(at).check();
        }
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("比较所选"))
                .click();
    }

    private static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    private static void press(Page page, String name) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
