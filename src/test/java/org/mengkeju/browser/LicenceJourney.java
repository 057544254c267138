package org.mengkeju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.SetClock;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.deal.Talks;
import org.mengkeju.deal.proceeds.AgreementNotices;
import org.mengkeju.deal.proceeds.payout.PlanDesk;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * A licence with instalments in one piece: from a match through data room, terms and contract to the certificate, both payments
 * and the money divided among the people who made the result.
 */
@ClockHouse
@Import(Talks.class)
class LicenceJourney {
    private static final LocalDate DAY = LocalDate.parse("2026-05-06");
    private static final int NOTICE_DAYS = 15;

    @LocalServerPort
    int port;

    @Autowired
    Talks talks;

    @Autowired
    SetClock clock;

    @Autowired
    ApplicationContext context;

    @Test
    void aFirmLicensesAResultPaysItInInstalmentsAndItsPeopleGetTheirShares() {
        clock.set(DAY);
        var house = new DealHouse(context);
        Viewer researcher = house.viewer("researcher");
        Listing achievement = talks.achievement(researcher);
        try (var chromium = Chromium.open()) {
            var after = new AfterSigning(url(""));
            Page firm = chromium.signedIn(url(""), "firm");
            Page supplier = chromium.signedIn(url(""), "researcher");
            String deal = openTalks(firm, achievement);
            shareAPaper(supplier, firm, deal);
            agree(firm, supplier, deal);
            sign(firm, supplier, deal);
            String record = after.submit(supplier, deal);
            after.register(chromium.signedIn(url(""), "registrar"), chromium.signedIn(url(""), "registrar2"), record);
            assertThat(certificate(supplier, record)).contains("300,000.00");
            String agreement = after.share(supplier, deal, String.valueOf(researcher.person()));
            daysPass();
            supplier = chromium.signedIn(url(""), "researcher");
            payAndDivide(after, supplier, deal, agreement, house.viewer("firm"));
            completed(chromium.signedIn(url(""), "firm"), deal);
            supplier = chromium.signedIn(url(""), "researcher");
            supplier.navigate(url("/deals/proceeds/statement"));
            assertThat(supplier.locator("main")).containsText("126,000.00");
            assertThat(Chromium.violationsInLightAndDark(supplier)).isEmpty();
        }
    }

    private String openTalks(Page firm, Listing achievement) {
        Locator match = firm.locator("article.match", new Page.LocatorOptions().setHasText(achievement.title()));
        firm.waitForCondition(() -> {
            firm.navigate(url("/matching?q=" + URLEncoder.encode(achievement.title(), StandardCharsets.UTF_8)));
            return match.count() > 0;
        });
        match.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(achievement.title()))
                .first()
                .click();
        firm.getByRole(AriaRole.BUTTON, named("直接谈合同")).click();
        assertThat(firm.locator("h1")).containsText(achievement.title());
        assertThat(Chromium.violationsInLightAndDark(firm)).isEmpty();
        return firm.url();
    }

    private void shareAPaper(Page supplier, Page firm, String deal) {
        supplier.navigate(deal + "/room");
        supplier.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "工艺规程.pdf", "application/pdf", "%PDF-1.7 demo".getBytes(StandardCharsets.US_ASCII)));
        supplier.getByRole(AriaRole.BUTTON, named("放进去")).click();
        assertThat(supplier.locator("table")).containsText("工艺规程.pdf");
        assertThat(Chromium.violationsInLightAndDark(supplier)).isEmpty();
        firm.navigate(deal + "/room");
        assertThat(firm.getByRole(AriaRole.LINK, named("工艺规程.pdf"))).hasCount(0);
        firm.getByRole(AriaRole.BUTTON, named("确认保密约定")).click();
        firm.waitForDownload(
                () -> firm.getByRole(AriaRole.LINK, named("工艺规程.pdf")).click());
        firm.reload();
        assertThat(firm.locator("main")).containsText("谁打开过");
    }

    private void agree(Page firm, Page supplier, String deal) {
        LocalDate today = DAY;
        firm.navigate(deal + "/terms/new");
        assertThat(Chromium.violationsInLightAndDark(firm)).isEmpty();
        firm.locator("#pricing").selectOption("LISTED");
        firm.locator("#price").fill("300,000");
        firm.locator("[name=instalmentLabel]").nth(0).fill("合同生效后");
        firm.locator("[name=instalmentAmount]").nth(0).fill("100000");
        firm.locator("[name=instalmentDue]").nth(0).fill(today.plusDays(10).toString());
        firm.locator("#acceptance").fill("连续运行 72 小时，涂层不脱落");
        firm.getByRole(AriaRole.BUTTON, named("提交这一版")).click();
        assertThat(firm.locator("[role=alert]")).containsText("对不上");
        firm.locator("[name=instalmentLabel]").nth(1).fill("验收合格后");
        firm.locator("[name=instalmentAmount]").nth(1).fill("200000");
        firm.locator("[name=instalmentDue]").nth(1).fill(today.plusDays(100).toString());
        firm.getByRole(AriaRole.BUTTON, named("提交这一版")).click();
        assertThat(firm.locator("table")).containsText("200,000.00 验收合格后");
        supplier.navigate(deal + "/terms");
        assertThat(Chromium.violationsInLightAndDark(supplier)).isEmpty();
        supplier.getByRole(AriaRole.BUTTON, named("接受第 1 版")).click();
        assertThat(supplier.locator("main")).containsText("条款谈定");
    }

    private void sign(Page firm, Page supplier, String deal) {
        supplier.navigate(deal + "/contract");
        assertThat(supplier.locator("article")).containsText("叁拾万元整");
        assertThat(Chromium.violationsInLightAndDark(supplier)).isEmpty();
        for (Page side : new Page[] {supplier, firm}) {
            side.navigate(deal + "/contract");
            side.locator("input[name=read]").check();
            side.getByRole(AriaRole.BUTTON, named("签署合同")).click();
        }
        assertThat(firm.locator("main")).containsText("合同生效");
        assertThat(firm.locator("text=验签通过")).hasCount(2);
        assertThat(download(firm, "PDF")).isPositive();
        assertThat(download(firm, "Word")).isPositive();
    }

    private static long download(Page page, String link) {
        var file = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, named(link)).click());
        return file.path().toFile().length();
    }

    private String certificate(Page supplier, String record) {
        supplier.navigate(record + "/certificate");
        assertThat(Chromium.violationsInLightAndDark(supplier)).isEmpty();
        return supplier.locator(".cert").innerText();
    }

    /** The notices of public days end; who was signed in before that has to sign in again. */
    private void daysPass() {
        clock.advance(Duration.ofDays(NOTICE_DAYS));
        context.getBean(AgreementNotices.class).settle();
        context.getBean(PlanDesk.class).settle();
    }

    private void payAndDivide(AfterSigning after, Page supplier, String deal, String agreement, Viewer firm) {
        supplier.navigate(deal);
        String number = supplier.locator(".bench-head").innerText().replaceAll("(?s).*(HT-\\d{4}-\\d{6}).*", "$1");
        String payer = context.getBean(Organisations.class).name(Objects.requireNonNull(firm.organisation()));
        after.payByStatement(supplier, DAY.plusDays(NOTICE_DAYS), payer, number);
        after.payBySlip(supplier, deal);
        after.confirmDivision(supplier, agreement, 0);
        after.confirmDivision(supplier, agreement, 1);
        daysPass();
    }

    private void completed(Page firm, String deal) {
        firm.navigate(deal);
        Locator stage = firm.locator(".bench-head .tag").first();
        firm.waitForCondition(() -> stage.textContent().contains("履行完毕") || firm.reload() == null);
        assertThat(firm.locator("#money")).containsText("付清");
        assertThat(Chromium.violationsInLightAndDark(firm)).isEmpty();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
