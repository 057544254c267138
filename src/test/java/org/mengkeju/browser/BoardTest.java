package org.mengkeju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.deal.Channel;
import org.mengkeju.deal.Lead;
import org.mengkeju.deal.LeadStage;
import org.mengkeju.deal.Leads;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The lead board by keys, by menu and by drag; the server decides, a refused card returns. */
@DemoHouse
class BoardTest {
    private final DealHouse house;

    BoardTest(@Autowired ApplicationContext context) {
        this.house = new DealHouse(context);
    }

    @LocalServerPort
    int port;

    @Autowired
    Leads leads;

    @Test
    void aCardMovesByKeysAndKeepsTheFocus() {
        Lead lead = house.taken("磨机衬板按键移动");
        try (var chromium = Chromium.open()) {
            Page page = board(chromium);
            Locator card = card(page, lead);
            card.locator("a.title").focus();
            page.keyboard().press("m");
            assertThat(card.locator("select[name=stage]")).isFocused();
            page.keyboard().press("Escape");
            assertThat(card.locator("a.title")).isFocused();
            page.keyboard().press("n");
            assertThat(card.locator("input[name=action]")).isFocused();
            page.evaluate("scrollTo(0, 0)");
            assertThat(Chromium.violations(page)).as("with the menu open").isEmpty();
            page.keyboard().press("Escape");
            page.keyboard().press("m");
            card.locator("select[name=stage]").selectOption("DIAGNOSIS");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("#board-said")).containsText("需求诊断");
            assertThat(column(page, LeadStage.DIAGNOSIS).locator(at(lead))).hasCount(1);
            assertThat(card.locator("a.title")).isFocused();
            page.evaluate("scrollTo(0, 0)");
            assertThat(Chromium.violations(page)).isEmpty();
        }
        assertThat(now(lead).stage()).isEqualTo(LeadStage.DIAGNOSIS);
    }

    @Test
    void arrowsGoFromCardToCardAndColumnToColumn() {
        Lead first = house.taken("方向键甲");
        Lead second = house.taken("方向键乙");
        leads.move(second.id(), LeadStage.DIAGNOSIS, house.viewer("manager"));
        try (var chromium = Chromium.open()) {
            Page page = board(chromium);
            card(page, first).locator("a.title").focus();
            page.keyboard().press("ArrowRight");
            assertThat(focusedStage(page)).isEqualTo("DIAGNOSIS");
            page.keyboard().press("ArrowLeft");
            assertThat(focusedStage(page)).isEqualTo("TO_CONTACT");
            Locator column = column(page, LeadStage.TO_CONTACT).locator(".lead-card a.title");
            column.first().focus();
            page.keyboard().press("ArrowDown");
            assertThat(column.nth(Math.min(1, column.count() - 1))).isFocused();
        }
    }

    @Test
    void aDraggedCardStaysWhereItWasDropped() {
        Lead lead = house.taken("拖动的卡片");
        try (var chromium = Chromium.open()) {
            Page page = board(chromium);
            page.setViewportSize(1440, 4000);
            card(page, lead).dragTo(column(page, LeadStage.DIAGNOSIS));
            assertThat(page.locator("#board-said")).containsText("拖动的卡片，已移到 需求诊断");
        }
        assertThat(now(lead).stage()).isEqualTo(LeadStage.DIAGNOSIS);
    }

    @Test
    void aRefusedCardReturnsAndSaysWhy() {
        Lead lead = house.taken("被抢先的卡片");
        try (var chromium = Chromium.open()) {
            Page page = board(chromium);
            leads.logContact(lead.id(), Channel.TELEPHONE, "另一个窗口里记的", house.viewer("manager"));
            Locator card = card(page, lead);
            card.locator("summary").click();
            card.locator("select[name=stage]").selectOption("TALKS");
            card.locator("form[data-move] button").click();
            assertThat(card.locator("[role=alert]")).containsText("刚被改过");
            assertThat(column(page, LeadStage.TO_CONTACT).locator(at(lead))).hasCount(1);
            assertThat(card.locator("a.title")).isFocused();
        }
        assertThat(now(lead).stage()).isEqualTo(LeadStage.TO_CONTACT);
    }

    @Test
    void theMenuWorksWithoutScript() {
        Lead lead = house.taken("没有脚本也能移");
        try (var chromium = Chromium.open()) {
            Page signedIn = board(chromium);
            Page page = chromium.withoutScript(signedIn);
            page.navigate(url("/deals/leads"));
            Locator card = card(page, lead);
            card.locator("summary").click();
            card.locator("select[name=stage]").selectOption("TALKS");
            card.locator("form[data-move] button").click();
            assertThat(page.locator("main [role=status].alert")).containsText("移过去了");
            assertThat(column(page, LeadStage.TALKS).locator(at(lead))).hasCount(1);
        }
    }

    private Page board(Chromium chromium) {
        Page page = DealHouse.signedIn(chromium, url(""), "manager");
        page.navigate(url("/deals/leads"));
        assertThat(page.locator("#board-keys")).isVisible();
        return page;
    }

    private static String focusedStage(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.closest('[data-stage]').dataset.stage"));
    }

    private static Locator card(Page page, Lead lead) {
        return page.locator(at(lead));
    }

    private static Locator column(Page page, LeadStage stage) {
        return page.locator(".board section[data-stage=" + stage + "]");
    }

    private static String at(Lead lead) {
        return ".lead-card[data-lead='" + lead.id() + "']";
    }

    private Lead now(Lead lead) {
        return leads.find(lead.id(), house.viewer("manager")).orElseThrow();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
