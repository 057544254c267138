package org.mengkeju.deal.market.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.SignedIn;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.deal.Talks;
import org.mengkeju.deal.market.MarketHouse;
import org.mengkeju.deal.market.MarketHouse.Announced;
import org.mengkeju.deal.market.auction.AuctionTerms.Kind;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.jobs.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages and REST of the market, walked by requests. */
@ClockHouse
@Import(Talks.class)
class MarketPagesTest {
    private static final Viewer VISITOR = Viewer.visitor("127.0.0.1");

    @Autowired
    MockMvcTester web;

    @Autowired
    Talks talks;

    private final MarketHouse house;
    private final DueJobs jobs;

    MarketPagesTest(@Autowired ApplicationContext context, @Autowired Talks talks) {
        this.house = new MarketHouse(context, talks);
        this.jobs = new DueJobs(context);
    }

    @BeforeEach
    void aDay() {
        house.clock().set(LocalDate.parse("2026-08-03"));
    }

    private MvcTestResult get(String path, Viewer viewer) {
        return web.get().uri(path).with(SignedIn.as(viewer)).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> typed, Viewer viewer) {
        var request = web.post().uri(path).with(SignedIn.as(viewer));
        typed.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult json(String path, String body, String key, Viewer viewer) {
        return web.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("Idempotency-Key", key)
                .with(SignedIn.as(viewer))
                .exchange();
    }

    private static String leadsTo(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private static Map<String, String> typed(Listing listing) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("listing", listing.id().toString());
        typed.put("way", "ORDINARY_LICENCE");
        typed.put("object", "高温涂层的制备方法");
        typed.put("resultKind", "invention-patent");
        typed.put("resultTitle", "一种高温涂层");
        typed.put("resultNumber", "ZL202699999999.1");
        typed.put("payDays", "30");
        typed.put("months", "60");
        typed.put("acceptance", "连续运行 72 小时");
        typed.put("price", "80,000");
        return typed;
    }

    @Test
    void anOfferIsPublishedReadAndAccepted() {
        Viewer seller = talks.university();
        Listing listing = talks.achievement(seller);
        assertThat(get("/desk/market/offers/new?listing=" + listing.id(), seller))
                .hasStatusOk();
        String offer = leadsTo(post("/desk/market/offers", typed(listing), seller));
        assertThat(get(offer, VISITOR)).hasStatusOk().bodyText().contains("80,000.00", "普通许可");
        assertThat(get("/market", VISITOR)).hasStatusOk().bodyText().contains(offer);
        assertThat(get("/market/listings/" + listing.id(), VISITOR))
                .hasStatusOk()
                .bodyText()
                .contains(offer);
        assertThat(get("/desk/market", seller)).hasStatusOk().bodyText().contains(offer);
        Viewer firm = talks.firm();
        String deal = leadsTo(post(offer + "/accept", Map.of(), firm));
        assertThat(get(deal, firm)).hasStatusOk().bodyText().contains("待签署");
        assertThat(post(offer + "/withdraw", Map.of("reason", "改主意"), seller)).hasStatus(409);
    }

    @Test
    void whatIsWrongInAFormIsSaidAndWhatWasTypedStays() {
        Viewer seller = talks.university();
        Map<String, String> typed = typed(talks.achievement(seller));
        typed.put("price", "八万");
        assertThat(post("/desk/market/offers", typed, seller))
                .hasStatus(422)
                .bodyText()
                .contains("八万", "连续运行 72 小时");
        typed.put("starting", "100000");
        typed.put("step", "5000");
        typed.put("kind", "ENGLISH");
        typed.put("opensAt", "明天");
        assertThat(post("/desk/market/auctions", typed, seller))
                .hasStatus(422)
                .bodyText()
                .contains("明天");
        assertThat(post("/desk/market/open-licences", typed, seller)).hasStatus(422);
    }

    @Test
    void anOpenLicenceIsDeclaredTakenAndWithdrawn() {
        Viewer owner = talks.university();
        Listing listing = talks.achievement(owner);
        Map<String, String> typed = typed(listing);
        typed.put("standard", "一次总付");
        typed.put("free", "yes");
        String licence = leadsTo(post("/desk/market/open-licences", typed, owner));
        assertThat(get(licence, VISITOR)).hasStatusOk().bodyText().contains("ZL202699999999.1", "专利法");
        Viewer firm = talks.firm();
        assertThat(get(licence, firm)).hasStatusOk().bodyText().contains("发出通知");
        leadsTo(post(licence + "/notices", Map.of("text", "自用"), firm));
        leadsTo(post(licence + "/withdraw", Map.of("reason", "专利要转让"), owner));
        assertThat(get(licence, VISITOR)).hasStatusOk().bodyText().contains("专利要转让");
    }

    @Test
    void anAuctionIsAnnouncedBidInAndWonByPagesAndByRest() {
        Viewer seller = talks.university();
        Map<String, String> typed = typed(talks.achievement(seller));
        LocalDateTime opens = LocalDateTime.parse("2026-08-11T10:00:00");
        typed.putAll(Map.of(
                "kind", "ENGLISH",
                "starting", "100000",
                "step", "5000",
                "reserve", "105000",
                "opensAt", opens.toString(),
                "endsAt", opens.plusHours(1).toString(),
                "extension", "5",
                "signDays", "10"));
        String page = leadsTo(post("/desk/market/auctions", typed, seller));
        assertThat(get(page, VISITOR)).as("a draft").hasStatus(404);
        leadsTo(post(page + "/announce", Map.of(), seller));
        assertThat(get(page, VISITOR)).hasStatusOk().bodyText().contains("公告中").doesNotContain("105,000.00");
        Viewer firm = talks.firm();
        leadsTo(post(page + "/bidders", Map.of("unconnected", "true"), firm));
        String key = Objects.requireNonNull(firm.organisation()).toString();
        assertThat(get(page, seller)).bodyText().doesNotContain(key);
        assertThat(get(page, house.head())).bodyText().contains("准予参加");
        leadsTo(post(page + "/bidders/" + key + "/admit", Map.of(), house.head()));
        house.at(opens.atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        assertThat(get(page + "/bid", firm)).hasStatusOk().bodyText().contains("100,000.00", "竞买人 1");
        assertThat(post(page + "/bids", Map.of("amount", "99999", "key", "a"), firm))
                .hasStatus(409)
                .bodyText()
                .contains("起拍价");
        leadsTo(post(page + "/bids", Map.of("amount", "100,000", "key", "b"), firm));
        String rest = page.replace("/market/", "/api/v1/");
        assertThat(json(rest + "/bids", "{\"amount\": 110000.00}", "c", firm)).hasStatus(201);
        assertThat(json(rest + "/bids", "{\"amount\": 110000.00}", "c", firm))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.seq")
                .isEqualTo(2);
        assertThat(json(rest + "/bids", "{\"amount\": 120000.00}", "", firm)).hasStatus(422);
        assertThat(get(page + "/price?seen=2.OPEN", VISITOR)).hasStatus(204);
        assertThat(get(page + "/price?seen=1.OPEN", VISITOR))
                .hasStatusOk()
                .bodyText()
                .contains("110,000.00");
        house.at(opens.plusHours(1).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        jobs.run();
        assertThat(get(page, VISITOR)).hasStatusOk().bodyText().contains("成交", "105,000.00");
        assertThat(get(page, firm)).bodyText().contains("去签合同");
        assertThat(get(rest + "/awards", VISITOR))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].price")
                .isEqualTo(110_000.00);
    }

    @Test
    void everyStateOfAnAuctionHasItsPage() {
        Announced none = house.announced(Kind.SEALED, 100_000, 1);
        String page = "/market/auctions/" + none.auction().id();
        house.at(none.opens());
        assertThat(get(page + "/bid", none.bidder(1))).hasStatusOk().bodyText().contains("封好报价");
        house.at(none.ends());
        assertThat(get(page + "/bid", none.bidder(1))).hasStatusOk().bodyText().contains("竞价已经结束");
        jobs.run();
        assertThat(get(page, VISITOR)).hasStatusOk().bodyText().contains("没有人出价");
        assertThat(get("/market", VISITOR)).hasStatusOk().bodyText().contains("流拍");
        assertThat(get("/desk/market", none.bidder(1))).hasStatusOk();
        assertThat(get("/desk/market", house.head())).hasStatusOk();
    }
}
