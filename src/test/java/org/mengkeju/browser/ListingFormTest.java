package org.mengkeju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A long form as one uses it: it keeps what one types, leads to what is missing, and can be worked by keys. */
@DemoHouse
class ListingFormTest {
    private static final String TITLE = "草捆机刀片两天就卷刃";
    private static final String ADDED = "，想要耐磨的办法";

    @LocalServerPort
    int port;

    @Test
    void whatIsTypedIsSavedByItselfAndIsStillThereOnReturning() {
        try (var chromium = Chromium.open()) {
            Page page = chromium.signedIn(root(), "firm");
            page.navigate(root() + "/catalogue/needs/new");
            assertThat(page.locator(".saved")).containsText("还没有保存过");
            page.locator("#f-title").fill(TITLE);
            assertThat(page.locator(".saved")).containsText("已自动保存");
            page.locator("#f-text").fill("每天打三百捆，刀片崩口");
            page.locator("#f-text").blur();
            page.waitForResponse(
                    answer -> answer.url().endsWith("/autosave"),
                    () -> page.locator("#f-title").fill(TITLE + ADDED));
            page.navigate(root() + "/desk/listings");
            page.locator("tr", new Page.LocatorOptions().setHasText(TITLE))
                    .locator("a[href$='/edit']")
                    .click();
            assertThat(page.locator("#f-title")).hasValue(TITLE + ADDED);
            assertThat(page.locator("#f-text")).hasValue("每天打三百捆，刀片崩口");
        }
    }

    @Test
    void submittingWithFaultsMovesTheFocusToASummaryWhoseLinesLeadToTheFields() {
        try (var chromium = Chromium.open()) {
            Page page = chromium.signedIn(root(), "firm");
            page.navigate(root() + "/catalogue/needs/new");
            page.locator("#f-title").fill("只写了标题的需求");
            page.locator("#f-budget_wan").fill("很多");
            page.locator("button[value=submit]").click();
            Locator summary = page.locator("#listing-form [role=alert]");
            assertThat(summary).isFocused();
            assertThat(summary.locator("a")).hasCount(2);
            assertThat(page.locator("#f-title")).hasValue("只写了标题的需求");
            assertThat(page.locator("#f-budget_wan")).hasValue("很多");
            assertThat(page.locator("#f-budget_wan")).hasAttribute("aria-invalid", "true");
            for (Locator line : summary.locator("a").all()) {
                line.press("Enter");
                String target = line.getAttribute("href").substring(1);
                assertThat(page.locator("[id='" + target + "']")).isFocused();
            }
            assertThat(Chromium.violations(page)).isEmpty();
        }
    }

    @Test
    void whatIsProposedIsTakenByATickAndNothingElseIsFilledIn() {
        try (var chromium = Chromium.open()) {
            new PlacementJourney(chromium, root()).walk();
        }
    }

    @Test
    void twoEditorsSeeBothVersionsSideBySide() {
        try (var chromium = Chromium.open()) {
            Page first = chromium.signedIn(root(), "firm");
            first.navigate(root() + "/catalogue/needs/new");
            first.locator("#f-title").fill("两个人一起改的需求");
            first.locator("button[value=save]").click();
            first.waitForURL(Pattern.compile(".*/edit$"));
            Page second = chromium.signedIn(root(), "firm");
            second.navigate(first.url());
            first.locator("#f-title").fill("第一个人改过的需求");
            first.locator("button[value=save]").click();
            first.waitForLoadState();
            second.locator("#f-title").fill("第二个人改过的需求");
            second.locator("button[value=save]").click();
            assertThat(second.locator("main")).containsText("第一个人改过的需求");
            assertThat(second.locator("#m-title")).hasValue("第二个人改过的需求");
            assertThat(Chromium.violations(second)).isEmpty();
        }
    }

    @Test
    void slashLeadsToTheSearchFieldAndTheFirstTabStopSkipsToTheContent() {
        try (var chromium = Chromium.open()) {
            Page page = chromium.signedIn(root(), "firm");
            page.navigate(root() + "/catalogue/needs/new");
            page.keyboard().press("Tab");
            assertThat(page.locator("a.skip")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#main")).isFocused();
            page.keyboard().press("/");
            assertThat(page.locator("header input[type=search]")).isFocused();
            page.locator("#f-title").focus();
            page.keyboard().type("1/2 英寸接头漏油");
            assertThat(page.locator("#f-title")).hasValue("1/2 英寸接头漏油");
        }
    }

    private String root() {
        return "http://127.0.0.1:" + port;
    }
}
