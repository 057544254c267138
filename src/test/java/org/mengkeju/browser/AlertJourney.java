package org.mengkeju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.network.People;
import org.mengkeju.network.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From "tell me when there is something new" to the explained match. */
@DemoHouse
class AlertJourney {
    private static final String PROBLEM = "电石渣浆沉降池冬天结冰，刮泥机拖不动，想要不停产除冰的办法，零下三十度能用";
    private static final String TITLE = "电石渣浆沉降池防结冰曝气装置";

    @LocalServerPort
    int port;

    @Autowired
    ListingDesk desk;

    @Autowired
    People people;

    @Test
    void aFirmSavesASearchAndIsToldWithinTenSecondsOfWhatFits() {
        Listing submitted = submitted();
        try (var chromium = Chromium.open()) {
            Page firm = DealHouse.signedIn(chromium, url(""), "firm");
            save(firm);
            publish(DealHouse.signedIn(chromium, url(""), "staff"), submitted);
            await().atMost(Duration.ofSeconds(10)).until(() -> {
                firm.navigate(url("/inbox"));
                return message(firm).count() == 1;
            });
            assertThat(firm.locator(".bell .count")).isVisible();
            message(firm).getByRole(AriaRole.LINK).click();
            assertThat(firm).hasURL(Pattern.compile(".*/matching/alerts/.*"));
            assertThat(firm.locator(".page-head")).containsText("刮泥机拖不动");
            assertThat(firm.locator("article.match h3")).containsText("防结冰");
            assertThat(firm.locator("article.match dl.why")).isVisible();
            firm.navigate(url("/inbox"));
            assertThat(message(firm).getByText("未读")).hasCount(0);
            everyPageIsAccessible(firm);
            letRest(firm);
        }
    }

    @Test
    void aVisitorIsAskedToSignInFirst() {
        try (var chromium = Chromium.open()) {
            Page visitor = chromium.visitor();
            visitor.navigate(search());
            visitor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("登录后，有新结果时告诉我"))
                    .click();
            visitor.locator("#name").fill("bank");
            visitor.locator("#password").fill("Demo-2026!");
            visitor.locator("main button[type=submit]").click();
            save(visitor, "有新结果时告诉我");
        }
    }

    private void save(Page page) {
        page.navigate(search());
        save(page, "有新结果时告诉我");
    }

    private static void save(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
        assertThat(page.locator("[role=status]")).containsText("记下了");
    }

    private static void publish(Page staff, Listing submitted) {
        staff.navigate(
                staff.url().replaceAll("(https?://[^/]+).*", "$1") + "/catalogue/achievements/" + submitted.id());
        staff.locator("form[action$='/moves/publish'] button").click();
        assertThat(staff).hasURL(Pattern.compile(".*/desk/checks"));
    }

    private static Locator message(Page page) {
        return page.locator(".inbox li", new Page.LocatorOptions().setHasText(TITLE));
    }

    private void everyPageIsAccessible(Page firm) {
        for (String path : List.of("/inbox", "/matching/searches", "/matching/alerts")) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                firm.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                firm.setViewportSize(390, 900);
                firm.navigate(url(path));
                Assertions.assertThat(Chromium.excessWidth(firm)).as(path).isZero();
                Assertions.assertThat(Chromium.violations(firm)).isEmpty();
            }
        }
        firm.locator(".alerts a").first().click();
        Assertions.assertThat(Chromium.excessWidth(firm)).isZero();
        Assertions.assertThat(Chromium.violations(firm)).isEmpty();
    }

    private void letRest(Page firm) {
        firm.navigate(url("/matching/searches"));
        Locator row = firm.locator("tr", new Page.LocatorOptions().setHasText("电石渣浆"));
        assertThat(row).containsText("1 项");
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^暂停")))
                .click();
        assertThat(row).containsText("已暂停");
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^删除")))
                .click();
        assertThat(firm.locator("[role=status]")).containsText("不再提醒");
    }

    private Listing submitted() {
        Viewer researcher = people.bySignInName("researcher").orElseThrow().viewer("127.0.0.1");
        var details = new Details.Achievement(
                List.of(new Details.TrlMark(8, "2026-06", "现场运行")),
                "institute",
                List.of(),
                null,
                List.of(),
                "",
                "",
                List.of(),
                List.of());
        var content = new ListingContent(
                TITLE,
                "电石渣浆沉降池池壁布曝气管，冬天不停产防止结冰，刮泥机不再拖不动，零下三十度连续运行两个冬天。",
                List.of(),
                List.of(),
                List.of("150200"),
                "",
                Visibility.PUBLIC,
                details);
        Listing draft = desk.draft(ListingId.next(), content, researcher);
        return desk.submit(draft.id(), researcher);
    }

    private String search() {
        return url("/matching?q=" + URLEncoder.encode(PROBLEM, StandardCharsets.UTF_8));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
