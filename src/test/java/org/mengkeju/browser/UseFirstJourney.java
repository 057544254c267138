package org.mengkeju.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.deal.Talks;
import org.mengkeju.deal.points.Award;
import org.mengkeju.deal.points.AwardDesk;
import org.mengkeju.deal.points.Awards;
import org.mengkeju.deal.terms.UseFirstTerms;
import org.mengkeju.deal.terms.UseFirstTerms.Trigger;
import org.mengkeju.deal.terms.UseFirstTerms.TriggerKind;
import org.mengkeju.deal.usefirst.Act;
import org.mengkeju.deal.usefirst.Move;
import org.mengkeju.deal.usefirst.UseFirstHouse;
import org.mengkeju.deal.usefirst.UseFirstHouse.Signed;
import org.mengkeju.deal.usefirst.UseFirstState;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * Two use-first licences walked through their pages by both sides. With {@code -Dpictures=FOLDER} the pages are drawn, to
 * be looked at.
 */
@ClockHouse
@Import(Talks.class)
class UseFirstJourney {
    private static final int PHONE = 390;

    @LocalServerPort
    int port;

    private final DealHouse people;
    private final Talks talks;
    private final UseFirstHouse house;
    private final ApplicationContext context;
    private final List<String> found = new ArrayList<>();

    UseFirstJourney(@Autowired ApplicationContext context, @Autowired Talks talks) {
        this.people = new DealHouse(context);
        this.talks = talks;
        this.house = new UseFirstHouse(context, talks);
        this.context = context;
    }

    @Test
    void fromTrialThroughFirstRevenueToPaid() {
        house.dayWithoutJobs("2026-05-01");
        var first = new Trigger(TriggerKind.FIRST_REVENUE, "首笔收入", null, null, null, 0, Money.ofYuan(30_000));
        Signed it = signed(new UseFirstTerms("inner-mongolia", 12, List.of(first), "收率达到 95 %", 0), null);
        String path = "/deals/use-first/" + it.id();
        try (var chromium = Chromium.open()) {
            Page firm = chromium.signedIn(url(""), "firm");
            firm.navigate(url("/deals/use-first"));
            look(firm, "list");
            firm.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("高温涂层").setExact(false))
                    .first()
                    .click();
            firm.navigate(url(path));
            done(firm, "REGISTER", form -> form.locator("[name=text]").fill("HT-登记-7"));
            Page unit = chromium.signedIn(url(""), "researcher");
            unit.navigate(url(path));
            done(unit, "HAND_OVER", form -> {});
            assertThat(house.kept(it)).isEqualTo(UseFirstState.IN_FREE_USE);
            look(unit, "free-use");
            house.day("2026-11-10");
            firm = chromium.signedIn(url(""), "firm");
            firm.navigate(url(path));
            done(firm, "STATE_REVENUE", form -> form.locator("[name=amount]").fill("5,000"));
            assertThat(firm.locator("#owed").innerText()).contains("付款 30,000.00 元");
            look(firm, "due");
            firm.navigate(url("/deals/use-first/calendar?month=2026-12"));
            assertThat(firm.locator("#month").innerText()).contains("付款 30,000.00 元");
            look(firm, "calendar");
            house.pay(it, "use-first:0", 30_000);
            firm.navigate(url(path));
            assertThat(firm.locator(".bench-head").innerText()).contains("正式许可");
            look(firm, "paid");
            points(chromium, it);
        }
        assertThat(found).isEmpty();
    }

    /** What was paid brings the firm points: reviewed, public for its days, granted. */
    private void points(Chromium chromium, Signed it) {
        Awards awards = context.getBean(Awards.class);
        await().atMost(Duration.ofSeconds(30)).until(() -> award(awards, it).isPresent());
        Page officer = chromium.signedIn(url(""), "officer");
        officer.navigate(url("/points/" + award(awards, it).orElseThrow().id()));
        press(officer, "审核通过");
        press(officer, "公示");
        assertThat(officer.locator("main").innerText()).contains("公示中");
        house.dayWithoutJobs("2026-12-10");
        context.getBean(AwardDesk.class).settle();
        Page firm = chromium.signedIn(url(""), "firm");
        firm.navigate(url("/points/" + award(awards, it).orElseThrow().id()));
        assertThat(firm.locator("main").innerText()).contains("已发放", "7,500");
        look(firm, "points");
    }

    private Optional<Award> award(Awards awards, Signed it) {
        return awards.own(it.licensee()).stream()
                .filter(one -> one.deal().equals(it.id()))
                .findFirst();
    }

    private static void press(Page page, String name) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .press("Enter");
        page.waitForLoadState();
    }

    @Test
    void fromOverdueThroughNoticeAndDefaultToTheGuarantor() {
        house.dayWithoutJobs("2026-05-01");
        var day = new Trigger(
                TriggerKind.DATE_AFTER_EFFECTIVE,
                "满一年付费",
                LocalDate.parse("2027-05-01"),
                null,
                null,
                0,
                Money.ofYuan(100_000));
        Signed it = signed(new UseFirstTerms("inner-mongolia", 12, List.of(day), "", 80), people.viewer("bank"));
        house.act(it, Move.REGISTER, it.licensee(), Act.Said.text("HT-登记-8"));
        house.act(it, Move.HAND_OVER, it.licensor(), Act.Said.NOTHING);
        house.day("2027-06-01");
        String path = "/deals/use-first/" + it.id();
        try (var chromium = Chromium.open()) {
            Page unit = chromium.signedIn(url(""), "researcher");
            unit.navigate(url(path));
            assertThat(unit.locator(".bench-head").innerText()).contains("逾期");
            done(unit, "NOTIFY", form -> {});
            look(unit, "overdue");
            house.day("2027-07-02");
            Page bank = chromium.signedIn(url(""), "bank");
            bank.navigate(url(path));
            assertThat(bank.locator("#owed").innerText()).contains("代偿 80,000.00 元");
            assertThat(bank.locator("#credit").innerText()).contains("100,000.00");
            look(bank, "default");
            house.pay(it, "use-first-cover:0", 80_000);
            bank.navigate(url(path));
            assertThat(bank.locator(".bench-head").innerText()).contains("已代偿");
            assertThat(bank.locator("#owed").innerText()).contains("付款 20,000.00 元");
            Page officer = chromium.signedIn(url(""), "officer");
            officer.navigate(url("/deals/use-first/credit"));
            assertThat(officer.locator("main").innerText()).contains("催告后未付款");
            look(officer, "credit");
            Page expert = chromium.signedIn(url(""), "manager2");
            assertThat(Objects.requireNonNull(expert.navigate(url(path))).status())
                    .isEqualTo(404);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everybodyReadsTheRulesAndChecksTerms() {
        try (var chromium = Chromium.open()) {
            Page visitor = chromium.visitor();
            visitor.navigate(url("/deals/use-first/rules"));
            assertThat(visitor.locator("main").innerText()).contains("平台默认值(非官方)", "零门槛费");
            look(visitor, "rules");
            visitor.navigate(url("/deals/use-first/check"));
            visitor.locator("#set").selectOption("beijing");
            visitor.locator("#size").selectOption("LARGE");
            visitor.locator("#entryFee").fill("1");
            visitor.locator("#kind0").selectOption("FIRST_REVENUE");
            visitor.locator("#amount0").fill("10000");
            visitor.locator("[name=go]").click();
            assertThat(visitor.locator("#findings").innerText()).contains("零门槛费", "规模");
            look(visitor, "check");
        }
        assertThat(found).isEmpty();
    }

    private Signed signed(UseFirstTerms terms, @Nullable Viewer guarantor) {
        return house.signed(talks.about(people.viewer("researcher"), people.viewer("firm")), guarantor, terms);
    }

    private static void done(Page page, String move, java.util.function.Consumer<Locator> fill) {
        Locator details = page.locator("#do-" + move);
        if (details.getAttribute("open") == null) {
            details.locator("summary").click();
        }
        fill.accept(details);
        details.locator("[name=evidence]").fill("凭证 001");
        details.locator("form button").click();
        page.locator(".alert.ok").waitFor();
    }

    private void look(Page page, String name) {
        found.addAll(Chromium.violationsInLightAndDark(page));
        picture(page, name);
        page.setViewportSize(PHONE, 900);
        if (Chromium.excessWidth(page) > 0) {
            found.add(name + " is too wide on a phone by " + Chromium.excessWidth(page));
        }
        picture(page, name + "-phone");
        page.setViewportSize(1440, 1000);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(page, name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void picture(Page page, String name) {
        String folder = System.getProperty("pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
