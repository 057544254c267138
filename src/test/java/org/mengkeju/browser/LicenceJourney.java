package org.mengkeju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.deal.Talks;
import org.mengkeju.network.People;
import org.mengkeju.network.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A licence with instalments: from the page of an achievement through terms, contract and data room to the last payment. */
@DemoHouse
@Import(Talks.class)
class LicenceJourney {
    private static final String PASSWORD = "Demo-2026!";

    @LocalServerPort
    int port;

    @Autowired
    Talks talks;

    @Autowired
    People people;

    @Test
    void aFirmLicensesAResultAndPaysItInInstalments() {
        Viewer researcher = people.bySignInName("researcher").orElseThrow().viewer("127.0.0.1");
        Listing achievement = talks.achievement(researcher);
        try (var chromium = Chromium.open()) {
            Page firm = signedIn(chromium, "firm");
            Page supplier = signedIn(chromium, "researcher");
            String deal = openTalks(firm, achievement);
            shareAPaper(supplier, firm, deal);
            agree(firm, supplier, deal);
            sign(firm, supplier, deal);
            pay(supplier, firm, deal);
        }
    }

    private String openTalks(Page firm, Listing achievement) {
        firm.navigate(url("/catalogue/achievements/" + achievement.code()));
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
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
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

    private void pay(Page supplier, Page firm, String deal) {
        supplier.navigate(deal);
        Locator claims = supplier.locator("#money tbody tr");
        supplier.waitForCondition(() -> claims.count() == 2 || supplier.reload() == null);
        for (int n = 0; n < 2; n++) {
            supplier.navigate(deal);
            Locator row = claims.nth(n);
            row.locator("summary").click();
            row.locator("[name=evidence]").fill("回单-" + n + "-" + deal.substring(deal.length() - 6));
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("确认到款"))
                    .click();
            assertThat(supplier.locator("main")).containsText("到款已记下");
        }
        firm.navigate(deal);
        Locator stage = firm.locator(".bench-head .tag").first();
        firm.waitForCondition(() -> stage.textContent().contains("履行完毕") || firm.reload() == null);
        assertThat(firm.locator("#money")).containsText("付清");
        assertThat(Chromium.violationsInLightAndDark(firm)).isEmpty();
    }

    private Page signedIn(Chromium chromium, String name) {
        Page page = chromium.visitor();
        page.navigate(url("/signin"));
        page.locator("#name").fill(name);
        page.locator("#password").fill(PASSWORD);
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("登录"))
                .click();
        page.waitForURL(Pattern.compile("^(?!.*/signin).*$"));
        return page;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
