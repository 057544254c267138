package org.mengkeju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A budget is opened, a voucher goes from claim to payment and a reward to its notice; the firm works without script,
 * and every page on the way passes axe. With {@code -Dpictures=FOLDER} the pages are drawn.
 */
@DemoHouse
class AccessibleSubsidiesTest {
    /** A browser without script gets its frames late on a busy machine. */
    private static final int PATIENCE_MS = 120_000;

    @Autowired
    RegionClock clock;

    @LocalServerPort
    int port;

    private final Looking looking = new Looking();

    @Test
    void aVoucherAndARewardGoTheirWay() {
        try (var chromium = Chromium.open()) {
            Page firm = chromium.withoutScript(chromium.signedIn(url(""), "firm"));
            firm.setDefaultTimeout(PATIENCE_MS);
            Page officer = chromium.signedIn(url(""), "officer");
            Page colleague = chromium.signedIn(url(""), "officer2");
            String budget = budget(officer, "innovation-voucher", "REGION", "");
            budget(officer, "innovation-voucher", "LEAGUE", "150200");
            budget(officer, "rewards", "REGION", "");
            String voucher = voucher(firm, officer, colleague);
            String claim = claim(firm, officer, colleague);
            Map<String, List<String>> pages = new LinkedHashMap<>();
            pages.put(
                    "firm",
                    List.of(
                            "/subsidies",
                            "/subsidies/notices",
                            "/subsidies/mine",
                            "/subsidies/apply/innovation-voucher",
                            "/subsidies/apply/rd-post-subsidy",
                            voucher,
                            claim));
            pages.put(
                    "officer",
                    List.of(
                            "/subsidies/desk",
                            "/subsidies/desk?tab=others",
                            "/subsidies/budgets",
                            budget,
                            "/subsidies/rates/trade-post-subsidy",
                            voucher,
                            claim));
            looking.walk(chromium, url(""), pages);
            assertThat(looking.faults()).isEmpty();
        }
    }

    private String budget(Page page, String scheme, String source, String division) {
        page.navigate(url("/subsidies/budgets"));
        Locator fold = page.locator("details:has(#holder)");
        if (fold.getAttribute("open") == null) {
            fold.locator("summary").click();
        }
        page.locator("#name").fill("演示预算 " + scheme + " " + source + " " + System.nanoTime());
        page.locator("#scheme").selectOption(scheme);
        page.locator("#source").selectOption(source);
        page.locator("#year").fill(Integer.toString(clock.today().getYear()));
        page.locator("#holder").fill("演示处室");
        page.locator("#division").fill(division);
        press(page, "开一个预算");
        page.locator("#amount").fill("1,000,000");
        page.locator("#evidence").fill("演示预算文号");
        press(page, "下达预算");
        assertThat(page.locator("main").textContent()).contains("1,000,000.00", "下达记下了");
        return page.url().substring(url("").length());
    }

    private String voucher(Page firm, Page officer, Page colleague) {
        firm.navigate(url("/subsidies/mine"));
        firm.locator("#innovation-voucher a.btn").click();
        firm.locator("#service").selectOption("testing");
        firm.locator("#purpose").fill("测十批样品的成分");
        firm.locator("#planned").fill("1.234");
        press(firm, "提交申领");
        assertThat(firm.locator("[role=alert]").textContent()).contains("1.234");
        assertThat(firm.locator("#purpose").inputValue()).isEqualTo("测十批样品的成分");
        firm.locator("#planned").fill("100000");
        press(firm, "提交申领");
        String path = firm.url().substring(url("").length());
        officer.navigate(url(path));
        press(officer, "发放");
        firm.navigate(url(path));
        firm.locator("#provider").fill("演示研究院 A");
        firm.locator("#code").fill("12150000MADEM00A2Y");
        firm.locator("#content").fill("成分检测");
        firm.locator("#price").fill("90000");
        firm.locator("[name=unrelated]").check();
        press(firm, "用券下单");
        press(firm, "登记服务完成");
        firm.locator("#invoice").fill("2515" + System.nanoTime());
        firm.locator("#paid").fill("90000");
        firm.locator("#receipt").fill("回单 1");
        press(firm, "申请兑付");
        officer.navigate(url(path));
        press(officer, "审核通过");
        assertThat(officer.locator("[role=alert]").textContent()).contains("另一位主管");
        colleague.navigate(url(path));
        press(colleague, "审核通过");
        colleague.locator("[name=words]").first().fill("国库支付 1");
        press(colleague, "登记付款");
        assertThat(colleague.locator("main").textContent()).contains("已兑付", "45,000.00", "27,000.00");
        return path;
    }

    private String claim(Page firm, Page officer, Page colleague) {
        firm.navigate(url("/subsidies/apply/rewards"));
        firm.locator("#f-event").selectOption("hnte-first");
        firm.locator("#f-day").fill("2025-12-01");
        firm.locator("#f-paper").fill("演示证书 1");
        press(firm, "提交申请");
        String path = firm.url().substring(url("").length());
        officer.navigate(url(path));
        press(officer, "受理");
        colleague.navigate(url(path));
        press(colleague, "审核通过");
        press(colleague, "预留预算并公示");
        assertThat(colleague.locator("main").textContent()).contains("公示中", "300,000.00");
        return path;
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
