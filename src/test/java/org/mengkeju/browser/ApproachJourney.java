package org.mengkeju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.deal.Lead;
import org.mengkeju.deal.Leads;
import org.mengkeju.deal.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** From "I can solve this" to the firm that reads it; and what a person sees where a step is refused. */
@DemoHouse
class ApproachJourney {
    private final DealHouse house;

    ApproachJourney(@Autowired ApplicationContext context) {
        this.house = new DealHouse(context);
    }

    private static final String TITLE = "尾矿库渗滤液铵氮总超标";
    private static final String WORDS = "我们做过同样的渗滤液，铵氮降到 15 mg/L 以下，连续运行了十四个月。";

    @LocalServerPort
    int port;

    @Autowired
    Leads leads;

    @Test
    void aResearcherAnswersANeedAndTheFirmReadsIt() {
        Listing need = house.need(TITLE);
        try (var chromium = Chromium.open()) {
            respond(DealHouse.signedIn(chromium, url(""), "researcher"), need);
            passOn(DealHouse.signedIn(chromium, url(""), "manager"));
            Page firm = DealHouse.signedIn(chromium, url(""), "firm");
            firm.navigate(url("/deals/needs/" + need.id()));
            assertThat(firm.locator("#responses")).containsText(WORDS);
            assertThat(firm.locator("#responses")).containsText("演示研究院 A");
        }
    }

    private void respond(Page page, Listing need) {
        page.navigate(url("/catalogue/needs/" + need.id()));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("响应这条需求"))
                .click();
        page.locator("#text").fill(WORDS);
        press(page, "送出响应");
        assertThat(page).hasURL(Pattern.compile(".*/deals/approaches/.*"));
        assertThat(page.locator("main")).containsText("已送出");
    }

    private void passOn(Page page) {
        page.navigate(url("/deals/queue"));
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(TITLE));
        assertThat(row).containsText("等您答复");
        row.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("main")).containsText("接下了");
        assertThat(page.locator("#approaches")).containsText(WORDS);
        page.locator("#approaches form[action$='/forward'] input[name=note]").fill("做过同样的水");
        page.locator("#approaches form[action$='/forward'] button").click();
        assertThat(page.locator("main [role=status].alert")).containsText("转给对方了");
        assertThat(page.locator("#approaches")).containsText("已转给对方");
    }

    @Test
    void aVisitorSignsInAndComesBackToTheForm() {
        Listing offered = house.achievement(1);
        try (var chromium = Chromium.open()) {
            Page page = chromium.visitor();
            page.navigate(url("/catalogue/achievements/" + offered.code()));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("约技术经理人谈"))
                    .click();
            page.locator("#name").fill("firm");
            page.locator("#password").fill("Demo-2026!");
            page.locator("main")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("登录"))
                    .click();
            page.locator("#text").fill("想给厂里的渗滤液做一次全分析，下个月要结果，样品我们送。");
            press(page, "约谈");
            assertThat(page.locator("main")).containsText("约好了");
        }
    }

    @Test
    void aRefusedStepSaysWhyWhereItHappenedAndKeepsTheText() {
        Lead lead = house.taken("写到一半被办结");
        try (var chromium = Chromium.open()) {
            Page page = DealHouse.signedIn(chromium, url(""), "manager");
            page.navigate(url("/deals/leads/" + lead.id()));
            Locator form = page.locator("form[action$='/contacts']");
            form.locator("textarea").fill("电话里说，月底前给样品");
            leads.close(lead.id(), Outcome.UNREACHABLE, "另一个窗口", house.viewer("manager"));
            form.getByRole(AriaRole.BUTTON).click();
            assertThat(form.locator("[role=alert]")).containsText("已经办结");
            assertThat(form.locator("textarea")).hasValue("电话里说，月底前给样品");
            form.getByRole(AriaRole.BUTTON).click();
            assertThat(form.locator("[role=alert]")).hasCount(1);
        }
    }

    @Test
    void aSignedOutWriterKeepsTheTextAndIsOfferedTheWayIn() {
        Lead lead = house.taken("写到一半退出了");
        try (var chromium = Chromium.open()) {
            Page page = DealHouse.signedIn(chromium, url(""), "manager");
            page.navigate(url("/deals/leads/" + lead.id()));
            Locator form = page.locator("form[action$='/contacts']");
            form.locator("textarea").fill("这句话不能丢");
            page.context().clearCookies();
            form.getByRole(AriaRole.BUTTON).click();
            assertThat(form.locator("[role=alert]")).isVisible();
            assertThat(form.locator("textarea")).hasValue("这句话不能丢");
        }
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
