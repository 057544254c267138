package org.mengkeju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.matching.support.Firms;
import org.mengkeju.network.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A firm states facts and sees a policy come within reach; an officer sees the firms that agreed, and no others. */
@DemoHouse
class SupportJourneyTest {
    @LocalServerPort
    int port;

    private final Firms firms;

    SupportJourneyTest(@Autowired ApplicationContext context) {
        firms = new Firms(context);
    }

    @Test
    void aFirmStatesWhatIsMissingAndThePolicyMovesToMet() {
        Listing policy =
                firms.policy("T-walk-01", "测试用", "有批量订单 | firm.batch_orders", "专利五件以上 | firm.invention_patents >= 5");
        try (var chromium = Chromium.open()) {
            Page page = DealHouse.signedIn(chromium, url(""), "firm");
            page.navigate(url("/matching/support"));
            assertThat(offer(page, "missing", policy)).containsText("还缺：");
            offer(page, "missing", policy)
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("有效发明专利"))
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*#fact-invention_patents"));
            page.locator("#fact-invention_patents").fill("-3");
            save(page);
            assertThat(page.locator("[role=alert]")).containsText("有效发明专利：不能是负数");
            assertThat(page.locator("#fact-invention_patents")).hasValue("-3");
            page.locator("#fact-invention_patents").fill("６");
            page.locator("#fact-batch_orders input[value=true]").check();
            save(page);
            assertThat(page.locator("[role=status]")).containsText("记下了 2 项");
            page.locator("[role=status] a").click();
            assertThat(offer(page, "met", policy)).isVisible();
            page.navigate(url("/matching/support/facts"));
            page.locator("#fact-invention_patents").fill("4");
            save(page);
            page.navigate(url("/matching/support"));
            assertThat(offer(page, "not-met", policy)).containsText("不满足：专利五件以上");
        }
    }

    @Test
    void anOfficerSeesOnlyFirmsThatAgreed() {
        Listing policy = firms.policy("T-walk-02", "测试用", "九十一项 | firm.class1_ip == 91");
        Viewer agreed = firms.firm("走访同意企业");
        Viewer silent = firms.firm("走访不同意企业");
        for (Viewer firm : List.of(agreed, silent)) {
            firms.state(firm, Map.of("class1_ip", "91"));
        }
        firms.agree(agreed);
        try (var chromium = Chromium.open()) {
            Page page = DealHouse.signedIn(chromium, url(""), "officer");
            page.navigate(url("/catalogue/policies/" + policy.code()));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("看够得上的企业"))
                    .click();
            assertThat(page.locator("main")).containsText("走访同意企业");
            assertThat(page.locator("main")).not().containsText("走访不同意企业");
            assertThat(page.locator("main")).containsText("不足 5 家");
        }
    }

    @Test
    void consentIsGivenAndEndedOnTheFactsPage() {
        try (var chromium = Chromium.open()) {
            Page page = DealHouse.signedIn(chromium, url(""), "firm");
            page.navigate(url("/matching/support/facts"));
            page.locator("#consent button").click();
            assertThat(page.locator("[role=status]")).containsText("已收回");
            page.locator("#consent button").click();
            assertThat(page.locator("[role=status]")).containsText("可以推荐贵单位");
        }
    }

    @Test
    void axeFindsNothingAndNothingScrollsSideways() {
        Listing policy = firms.policy("T-walk-03", "测试用", "九十二项 | firm.class1_ip == 92");
        List<String> found = new ArrayList<>();
        Map<String, List<String>> pages = Map.of(
                "firm", List.of("/matching/support", "/matching/support/facts"),
                "officer",
                        List.of("/matching/support/listings", "/matching/support/listings/" + policy.id() + "/firms"));
        try (var chromium = Chromium.open()) {
            pages.forEach((account, paths) -> {
                Page page = DealHouse.signedIn(chromium, url(""), account);
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    for (String path : paths) {
                        page.setViewportSize(1440, 1000);
                        page.navigate(url(path));
                        found.addAll(Chromium.violations(page));
                        page.setViewportSize(360, 800);
                        if (Chromium.excessWidth(page) > 0) {
                            found.add(path + " is " + Chromium.excessWidth(page) + " px too wide");
                        }
                    }
                }
            });
        }
        assertThat(found).isEmpty();
    }

    private static Locator offer(Page page, String group, Listing policy) {
        return page.locator("#" + group + " li", new Page.LocatorOptions().setHasText(policy.title()))
                .first();
    }

    private static void save(Page page) {
        page.locator(".savebar button").click();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
