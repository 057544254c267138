package org.mengkeju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mengkeju.registration.recognition.Condition;
import org.mengkeju.registration.recognition.ContractType;
import org.mengkeju.registration.recognition.RuleSets;

/** What the people of a signed licence do in their browsers: register it, set payments down, divide the money. */
final class AfterSigning {
    private final String root;

    AfterSigning(String root) {
        this.root = root;
    }

    /** The supplier completes the form the program filled in, and submits it. */
    String submit(Page supplier, String deal) {
        supplier.navigate(deal);
        Locator link = supplier.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("去核对登记表并提交"));
        supplier.waitForCondition(() -> isThere(supplier, deal));
        supplier.navigate(deal);
        link.click();
        assertThat(supplier).hasURL(Pattern.compile(".*/registrations/[0-9a-f-]{36}$"));
        String record = supplier.url();
        supplier.navigate(record + "/form");
        assertThat(supplier.locator("#f-amount")).hasValue("300000.00");
        supplier.locator("#f-field").selectOption("MATERIALS");
        supplier.locator("#f-rightExpiresOn").fill("2044-01-01");
        List<Condition> conditions = new ArrayList<>(RuleSets.newest().grounds());
        conditions.addAll(RuleSets.newest().of(ContractType.LIC, null));
        for (Condition condition : conditions) {
            Locator select = supplier.locator("[id='flag." + condition.flag() + "']");
            if (select.count() > 0 && select.inputValue().isEmpty()) {
                select.selectOption(condition.wanted().name());
            }
        }
        press(supplier, "先保存");
        supplier.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "合同.pdf", "application/pdf", ("%PDF-1.4\n" + deal).getBytes(StandardCharsets.UTF_8)));
        press(supplier, "加上");
        assertThat(supplier.locator("#papers")).containsText("合同.pdf");
        press(supplier, "提交登记");
        assertThat(supplier.locator("main")).containsText("已提交");
        return record;
    }

    /** The form comes by an event. */
    private boolean isThere(Page supplier, String deal) {
        String path = deal.substring(deal.lastIndexOf('/'));
        return supplier.request().get(root + "/registrations/deals" + path).status() == 200;
    }

    /** Two registrars. */
    void register(Page first, Page second, String record) {
        first.navigate(record);
        press(first, "受理");
        press(first, "开始审核");
        first.locator("form[action$='/propose'] textarea").fill("符合专利实施许可合同的条件");
        press(first, "提出意见");
        assertThat(first.locator("main")).containsText("等另一位登记员复核");
        second.navigate(record);
        press(second, "同意，登记并出证明");
        assertThat(second.locator("main")).containsText("已登记");
    }

    /** The supplier says how proceeds are divided: two people who agree, and a public notice. */
    String share(Page supplier, String deal, String person) {
        supplier.navigate(deal);
        supplier.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("约定和查看分配"))
                .click();
        supplier.locator("#reward").fill("70");
        supplier.locator("input[name=name]").nth(0).fill("完成人 01");
        supplier.locator("select[name=person]").nth(0).selectOption(person);
        supplier.locator("input[name=percent]").nth(0).fill("60");
        supplier.locator("input[name=name]").nth(1).fill("完成人 02");
        supplier.locator("input[name=percent]").nth(1).fill("40");
        press(supplier, "检查并存为草案");
        press(supplier, "同意这样分");
        supplier.locator("input[name=evidence]").first().fill("签字页扫描件");
        press(supplier, "记下书面同意");
        press(supplier, "公示");
        assertThat(supplier.locator("main")).containsText("公示中");
        return supplier.url();
    }

    /** The first instalment by the bank's statement: proposed by the program, set down by a person. */
    void payByStatement(Page supplier, LocalDate day, String payer, String number) {
        String rows = "交易日期,对方户名,贷方发生额,附言,流水号\n" + day + "," + payer + ",100000.00,技术使用费 " + number + ",S" + number
                + "\n" + day + ",水电公司,88.00,,W" + number + "\n";
        supplier.navigate(root + "/ledger/statements");
        supplier.locator("input[type=file]")
                .setInputFiles(new FilePayload("流水.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        press(supplier, "收下核对");
        assertThat(supplier.locator("main")).containsText("收下 2 笔新的");
        assertThat(Chromium.violationsInLightAndDark(supplier)).isEmpty();
        Locator line = supplier.locator(
                        "li", new Page.LocatorOptions().setHasText("100,000.00").setHasText(number))
                .first();
        assertThat(line).containsText("付款人对得上");
        line.locator("button.primary").press("Enter");
        assertThat(supplier.locator("main")).containsText("已入账");
    }

    /** The second by the number of a bank slip, on the deal's page. */
    void payBySlip(Page supplier, String deal) {
        supplier.navigate(deal);
        Locator row = supplier.locator("#money tbody tr").nth(1);
        row.locator("summary").click();
        row.locator("[name=evidence]").fill("回单-" + deal.substring(deal.length() - 6));
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("确认到款"))
                .press("Enter");
        assertThat(supplier.locator("main")).containsText("到款已记下");
    }

    /** The unit confirms one of the two divisions that were worked out. */
    void confirmDivision(Page supplier, String agreement, int which) {
        Locator plans = supplier.locator("a[href*='/deals/proceeds/plans/']");
        supplier.waitForCondition(() -> {
            supplier.navigate(agreement);
            return plans.count() == 2;
        });
        supplier.navigate(root + plans.nth(which).getAttribute("href"));
        assertThat(supplier.locator("main")).containsText("70 %");
        supplier.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^确认")))
                .press("Enter");
    }

    /** By the key, as somebody without a mouse does. */
    static void press(Page page, String name) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .press("Enter");
    }
}
