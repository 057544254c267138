package org.mengkeju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The five-minute tour of the README, literally. */
@DemoHouse
class TourJourney {
    private static final String PASSWORD = "Demo-2026!";
    private static final String PROBLEM = "冬天矿浆加温的蒸汽费受不了，想在三十度左右浮选稀土";
    private static final String TITLE = "磁选机轴承座三个月就磨穿";

    @LocalServerPort
    int port;

    @Test
    void aFirmStatesANeedAndATransferManagerTakesItOn() {
        try (var chromium = Chromium.open()) {
            search(chromium.visitor());
            stateNeed(signedIn(chromium, "firm"));
            publish(signedIn(chromium, "staff"));
            takeOn(signedIn(chromium, "manager"));
            seeProgress(signedIn(chromium, "firm"));
        }
    }

    private void search(Page page) {
        page.navigate(url("/"));
        page.locator("form.ask input[name=q]").fill(PROBLEM);
        page.locator("form.ask").getByRole(AriaRole.BUTTON, button("查找")).click();
        Locator first = page.locator("article.match").first();
        assertThat(first).containsText("浮选");
        assertThat(first.locator("dl.why dt").allTextContents()).contains("术语", "语义");
        assertThat(Chromium.violations(page)).isEmpty();
    }

    private void stateNeed(Page page) {
        page.navigate(url("/catalogue/needs/new"));
        page.locator("#f-title").fill(TITLE);
        page.locator("#f-text").fill("湿式磁选机轴承座进浆，三个月就磨穿一次，停机一天损失八万。想要能用两年以上的密封或者耐磨办法，现场水里含砂。");
        assertThat(page.locator(".found li").first()).isVisible();
        assertThat(Chromium.violations(page)).isEmpty();
        page.locator("button[value=submit]").click();
        assertThat(page).not().hasURL(Pattern.compile(".*/new"));
        assertThat(page.locator("main [role=alert]")).hasCount(0);
        assertThat(page.locator("h1")).containsText(TITLE);
    }

    private void publish(Page page) {
        page.navigate(url("/desk/checks"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE))
                .first()
                .click();
        page.getByRole(AriaRole.BUTTON, button2("发布")).first().click();
        assertThat(page.locator("main")).not().containsText(TITLE);
    }

    private void takeOn(Page page) {
        page.navigate(url("/deals/queue"));
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(TITLE));
        page.waitForCondition(() -> row.count() > 0 || page.reload() == null);
        row.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("main")).containsText("接下了");
        assertThat(Chromium.violations(page)).isEmpty();
        page.locator("form[action$='/contacts'] textarea").fill("电话问清了工况");
        page.getByRole(AriaRole.BUTTON, button2("记下")).last().click();
        assertThat(page.locator(".timeline")).containsText("电话问清了工况");
        page.locator("form[action$='/next'] input[name=action]").fill("约供方视频");
        page.locator("form[action$='/next'] input[name=by]").fill("2099-01-01");
        page.getByRole(AriaRole.BUTTON, button2("定下来")).click();
        assertThat(page.locator("dl.facts")).containsText("约供方视频");
    }

    private void seeProgress(Page page) {
        page.navigate(url("/desk/listings"));
        page.locator("tr", new Page.LocatorOptions().setHasText(TITLE))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("进展"))
                .click();
        assertThat(page.locator("main")).containsText("经理人甲");
        assertThat(page.locator(".timeline")).containsText("电话问清了工况");
    }

    private Page signedIn(Chromium chromium, String name) {
        Page page = chromium.visitor();
        page.navigate(url("/signin"));
        page.locator("#name").fill(name);
        page.locator("#password").fill(PASSWORD);
        page.locator("main").getByRole(AriaRole.BUTTON, button("登录")).click();
        page.waitForURL(address -> !address.contains("/signin"));
        return page;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static Locator.GetByRoleOptions button(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button2(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
