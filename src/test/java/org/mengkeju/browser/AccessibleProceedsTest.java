package org.mengkeju.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealOpener;
import org.mengkeju.deal.agreement.Negotiation;
import org.mengkeju.deal.contract.Contract;
import org.mengkeju.deal.contract.Contracts;
import org.mengkeju.deal.points.Awards;
import org.mengkeju.deal.proceeds.AgreementId;
import org.mengkeju.deal.proceeds.AgreementNotices;
import org.mengkeju.deal.proceeds.Agreements;
import org.mengkeju.deal.proceeds.payout.Plans;
import org.mengkeju.deal.terms.Pricing;
import org.mengkeju.deal.terms.Result;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.UseFirstTerms;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.claim.Claim;
import org.mengkeju.ledger.claim.Claims;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A unit agrees on the sharing of proceeds, a payment comes and is divided, points are reviewed: in a browser that runs no
 * script, and every page on the way passes axe. With {@code -Dpictures=FOLDER} the pages are drawn.
 */
@DemoHouse
class AccessibleProceedsTest {
    private final DealHouse house;
    private final ApplicationContext context;

    @LocalServerPort
    int port;

    private final Looking looking = new Looking();

    AccessibleProceedsTest(@Autowired ApplicationContext context) {
        this.house = new DealHouse(context);
        this.context = context;
    }

    @Test
    void proceedsGoTheirWholeWayAndPointsToo() {
        Viewer unit = house.viewer("researcher");
        Viewer firm = house.viewer("firm");
        Listing result = house.achievement(1);
        try (var chromium = Chromium.open()) {
            Page researcher = chromium.withoutScript(chromium.signedIn(url(""), "researcher"));
            AgreementId agreement = agree(researcher, result);
            Deal deal = signed(result, unit, firm);
            pay(deal);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !bean(Plans.class).of(agreement, unit).isEmpty());
            String plan = bean(Plans.class).of(agreement, unit).getFirst().id().toString();
            researcher.navigate(url("/deals/proceeds/plans/" + plan));
            click(researcher, "确认并公示");
            assertThat(researcher.locator("main").textContent()).contains("70 %", "最大余数");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !bean(Awards.class).own(firm).isEmpty());
            String award = bean(Awards.class).own(firm).getFirst().id().toString();
            Page officer = chromium.withoutScript(chromium.signedIn(url(""), "officer"));
            officer.navigate(url("/points/" + award));
            click(officer, "审核通过");
            click(officer, "公示");
            assertThat(bean(Awards.class).published()).isNotEmpty();
            looking.walk(chromium, url(""), pages(result, agreement, plan, award));
            assertThat(looking.faults()).isEmpty();
        }
    }

    private Map<String, List<String>> pages(Listing result, AgreementId agreement, String plan, String award) {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put(
                "researcher",
                List.of(
                        "/deals/proceeds",
                        "/deals/proceeds/new",
                        "/deals/proceeds/new?result=" + result.id(),
                        "/deals/proceeds/" + agreement,
                        "/deals/proceeds/plans/" + plan,
                        "/deals/proceeds/statement",
                        "/deals/notices/proceeds",
                        "/deals/notices/proceeds/plans/" + plan,
                        "/points"));
        pages.put("officer", List.of("/points/desk", "/points/" + award));
        pages.put("firm", List.of("/points", "/points/" + award, "/points/notices", "/points/rules"));
        return pages;
    }

    /** Types a share below the floor first: it is refused with the article and nothing is lost. */
    private AgreementId agree(Page page, Listing result) {
        page.navigate(url("/deals/proceeds/new?result=" + result.id()));
        page.locator("#reward").fill("45");
        page.locator("input[name=name]").nth(0).fill("完成人 01");
        page.locator("select[name=person]").nth(0).selectOption(personKey());
        page.locator("input[name=percent]").nth(0).fill("60");
        page.locator("input[name=name]").nth(1).fill("完成人 02");
        page.locator("input[name=percent]").nth(1).fill("40");
        click(page, "检查并存为草案");
        assertThat(page.locator("[role=alert]").textContent()).contains("第四十五条", "45");
        assertThat(page.locator("input[name=percent]").nth(0).inputValue()).isEqualTo("60");
        page.locator("#reward").fill("70");
        click(page, "检查并存为草案");
        click(page, "同意这样分");
        page.locator("input[name=evidence]").first().fill("签字页扫描件，2026-11-20");
        click(page, "记下书面同意");
        click(page, "公示");
        var agreement = bean(Agreements.class).mine(house.viewer("researcher")).stream()
                .filter(one -> one.agreement().result().equals(result.id()))
                .findFirst()
                .orElseThrow()
                .agreement()
                .id();
        bean(JdbcClient.class)
                .sql("UPDATE deal.proceeds_version SET published_on = published_on - 15 WHERE agreement = ?")
                .param(agreement.value())
                .update();
        bean(AgreementNotices.class).settle();
        return agreement;
    }

    private String personKey() {
        return Objects.requireNonNull(house.viewer("researcher").person()).toString();
    }

    private Deal signed(Listing result, Viewer unit, Viewer firm) {
        Deal deal = bean(DealOpener.class).open(result.id(), firm);
        Negotiation negotiation = bean(Negotiation.class);
        var version = negotiation.propose(deal.id(), terms(), 0, unit);
        Deal agreed = negotiation.accept(deal.id(), version.number(), firm);
        Contracts contracts = bean(Contracts.class);
        Contract contract = contracts.of(agreed).orElseThrow();
        contracts.sign(deal.id(), contract.digest(), unit);
        return contracts.sign(deal.id(), contract.digest(), firm);
    }

    private static Terms terms() {
        var trigger = new UseFirstTerms.Trigger(
                UseFirstTerms.TriggerKind.FIRST_REVENUE, "首笔收入后", null, null, null, 0, Money.ofYuan(300_000));
        return new Terms(
                Way.ORDINARY_LICENCE,
                Pricing.LISTED,
                "演示成果的使用",
                List.of(new Result("invention-patent", "演示专利", "ZL202610000000.1")),
                Money.ZERO,
                List.of(),
                null,
                new UseFirstTerms("inner-mongolia", 12, List.of(trigger), "", 0),
                List.of(),
                "用于受方自有产线",
                "内蒙古自治区",
                60,
                "工艺文件一套",
                "连续运行 72 小时",
                "双方保密五年",
                "各自改进归各自所有",
                "逾期付款按日万分之三",
                false);
    }

    private void pay(Deal deal) {
        Claims claims = bean(Claims.class);
        var today = bean(RegionClock.class).today();
        Claim claim = claims.open(Claim.open(
                deal.key() + ":fee",
                deal.key(),
                "trigger:1",
                "使用费",
                Owner.of(deal.supplier().organisation()),
                Owner.of(deal.acquirer().organisation()),
                Money.ofYuan(300_000),
                today));
        claims.receive(
                claim.id(),
                new Claims.Receipt(deal.key() + ":paid", Money.ofYuan(300_000), today, "回单"),
                Actor.PROGRAM);
    }

    private static void click(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
