package org.mengkeju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.deal.Talks;
import org.mengkeju.deal.market.MarketHouse;
import org.mengkeju.platform.jobs.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * The market walked in a browser: a seller announces an auction, two bid, a late bid moves the end, the deal opens; a price is
 * accepted; an open licence is taken. With {@code -Dpictures=FOLDER} the pages are drawn, to be looked at.
 */
@ClockHouse
@Import(Talks.class)
class MarketJourneyTest {
    private static final int PHONE = 390;
    private static final ZoneId REGION = ZoneId.of("Asia/Shanghai");
    private static final LocalDateTime OPENS = LocalDateTime.parse("2026-09-10T10:00:00");

    @LocalServerPort
    int port;

    private final DealHouse people;
    private final Talks talks;
    private final MarketHouse house;
    private final DueJobs jobs;
    private final List<String> found = new ArrayList<>();

    MarketJourneyTest(@Autowired ApplicationContext context, @Autowired Talks talks) {
        this.people = new DealHouse(context);
        this.talks = talks;
        this.house = new MarketHouse(context, talks);
        this.jobs = new DueJobs(context);
    }

    @Test
    void fromAnnouncementThroughALateBidToADeal() {
        house.clock().set(LocalDate.parse("2026-09-01"));
        Listing listing = talks.achievement(people.viewer("researcher"));
        try (var chromium = Chromium.open()) {
            String page = announce(chromium.signedIn(url(""), "researcher"), listing);
            for (String bidder : List.of("firm", "bank")) {
                apply(chromium.signedIn(url(""), bidder), page);
            }
            admit(chromium.signedIn(url(""), "head"), page);
            house.at(OPENS.atZone(REGION).toInstant());
            Page firm = chromium.signedIn(url(""), "firm");
            Page bank = chromium.signedIn(url(""), "bank");
            bid(firm, page, "100,000");
            look(firm, "bid");
            bid(chromium.withoutScript(bank), page, "110,000");
            assertThat(firm.locator("#price")).containsText("110,000.00"); // comes by itself
            house.at(OPENS.plusHours(1).atZone(REGION).toInstant().minus(Duration.ofMinutes(2)));
            bid(firm, page, "115,000");
            assertThat(firm.locator("#bids")).containsText("11:03");
            look(chromium.visitor(), page, "auction-open");
            house.at(OPENS.plusHours(1).plusMinutes(3).atZone(REGION).toInstant());
            jobs.run();
            Page seller = chromium.signedIn(url(""), "researcher");
            look(seller, page, "auction-won");
            assertThat(seller.locator("#result")).containsText("115,000.00");
            seller.getByRole(AriaRole.LINK, named("去签合同")).click();
            assertThat(seller.locator(".bench-head")).containsText("待签署");
        }
        assertThat(found).isEmpty();
    }

    private String announce(Page seller, Listing listing) {
        seller.navigate(url("/catalogue/achievements/" + listing.code()));
        seller.getByRole(AriaRole.LINK, named("拍卖").setExact(true)).click();
        look(seller, "auction-form");
        seller.locator("[name=starting]").fill("100000");
        seller.locator("[name=step]").fill("5000");
        seller.locator("[name=opensAt]").fill("2026-09-10T10:00");
        seller.locator("[name=endsAt]").fill("2026-09-10T11:00");
        seller.locator("[name=acceptance]").fill("连续运行 72 小时，涂层不脱落");
        seller.getByRole(AriaRole.BUTTON, named("存为草稿")).click();
        look(seller, "auction-draft");
        seller.getByRole(AriaRole.BUTTON, named("发布公告")).click();
        assertThat(seller.locator(".page-head")).containsText("公告中");
        seller.navigate(url("/desk/market"));
        look(seller, "desk");
        seller.getByRole(AriaRole.LINK, named(listing.title())).first().click();
        return seller.url().substring(url("").length());
    }

    private void apply(Page bidder, String page) {
        bidder.navigate(url(page));
        bidder.locator("[name=unconnected]").check();
        bidder.getByRole(AriaRole.BUTTON, named("报名").setExact(true)).click();
        assertThat(bidder.locator("main")).containsText("待审核");
    }

    private void admit(Page head, String page) {
        for (int n = 0; n < 2; n++) {
            head.navigate(url(page));
            look(head, "admission");
            head.locator("#bidders").getByRole(AriaRole.BUTTON).first().click();
        }
        assertThat(head.locator("#bidders")).containsText("竞买人 2");
    }

    private void bid(Page bidder, String page, String amount) {
        bidder.navigate(url(page + "/bid"));
        bidder.locator("#amount").fill(amount);
        bidder.getByRole(AriaRole.BUTTON, named("出这个价")).click();
        assertThat(bidder.locator("main")).containsText("出价收到");
        assertThat(bidder.locator("#bids")).containsText(amount + ".00");
    }

    @Test
    void aPriceIsAcceptedAndAnOpenLicenceTaken() {
        house.clock().set(LocalDate.parse("2026-09-01"));
        Listing listing = talks.achievement(people.viewer("researcher"));
        try (var chromium = Chromium.open()) {
            Page seller = chromium.signedIn(url(""), "researcher");
            seller.navigate(url("/desk/market/offers/new?listing=" + listing.id()));
            look(seller, "offer-form");
            seller.locator("[name=price]").fill("80000");
            seller.locator("[name=acceptance]").fill("连续运行 72 小时");
            seller.getByRole(AriaRole.BUTTON, named("挂出去")).click();
            String offer = seller.url();
            seller.navigate(url("/desk/market/open-licences/new?listing=" + listing.id()));
            look(seller, "open-licence-form");
            seller.locator("[name=price]").fill("10000");
            seller.locator("[name=resultNumber]").fill("ZL202688888888.1");
            seller.locator("[name=standard]").fill("一次总付");
            seller.locator("[name=acceptance]").fill("连续运行 72 小时");
            seller.locator("[name=free]").check();
            seller.getByRole(AriaRole.BUTTON, named("发布声明")).click();
            String licence = seller.url();
            look(chromium.visitor(), "/market", "market");
            Page firm = chromium.signedIn(url(""), "firm");
            firm.navigate(offer);
            look(firm, "offer");
            firm.getByRole(AriaRole.BUTTON, named("按挂牌价接受")).click();
            assertThat(firm.locator(".bench-head")).containsText("待签署");
            Page bank = chromium.signedIn(url(""), "bank");
            bank.navigate(licence);
            look(bank, "open-licence");
            bank.locator("[name=text]").fill("用在自有窑炉上");
            bank.getByRole(AriaRole.BUTTON, named("发出通知")).click();
            assertThat(bank.locator(".bench-head")).containsText("待签署");
        }
        assertThat(found).isEmpty();
    }

    private void look(Page page, String path, String name) {
        page.navigate(url(path));
        look(page, name);
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
        if (System.getProperty("pictures") != null) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            picture(page, name + "-dark");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
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

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
