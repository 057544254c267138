package org.mengkeju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.registration.recognition.Flag;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A typed-in contract from its form to the public check of its certificate, with two registrars and one correction; every
 * page on the way passes axe. The applicant works without script.
 */
@DemoHouse
class RegistrationJourneyTest {
    private static final String TITLE = "低温浮选药剂委托开发合同";

    /** A browser without script gets its frames late on a busy machine. */
    private static final int PATIENCE_MS = 120_000;

    @LocalServerPort
    int port;

    private final List<String> violations = new ArrayList<>();

    @Test
    void aTypedInContractIsCorrectedRegisteredAndVerified() {
        try (var chromium = Chromium.open()) {
            Page signedIn = chromium.signedIn(url(""), "researcher");
            Page applicant = chromium.withoutScript(signedIn);
            applicant.setDefaultTimeout(PATIENCE_MS);
            String record = fillIn(applicant);
            Page registrar = chromium.signedIn(url(""), "registrar");
            Page colleague = chromium.signedIn(url(""), "registrar2");
            signedIn.navigate(record);
            look(signedIn, "record-applicant");
            sendBack(registrar, record);
            applicant.navigate(record + "/form");
            assertThat(applicant.locator("main")).containsText("附件缺签字");
            press(applicant, "提交登记");
            assertThat(applicant.locator("main [role=status].alert")).containsText("提交了");
            review(registrar, record);
            confirm(colleague, record);
            verify(chromium, applicant, record);
            registrar.navigate(url("/registrations/figures"));
            look(registrar, "figures");
        }
        Assertions.assertThat(violations).isEmpty();
    }

    private String fillIn(Page page) {
        page.navigate(url("/registrations"));
        press(page, "登记一份合同");
        page.locator("#f-type").selectOption("DEV");
        press(page, "先保存");
        page.locator("#f-title").fill(TITLE);
        page.locator("#f-contractNumber").fill("YF-" + UUID.randomUUID());
        page.locator("#f-field").selectOption("MATERIALS");
        page.locator("#f-signedOn").fill("2026-02-02");
        page.locator("[id='f-buyer.name']").fill("演示企业 A");
        page.locator("[id='f-buyer.code']").fill("91150200MADEM00A11");
        page.locator("[id='f-buyer.division']").fill("150200");
        page.locator("#f-amount").fill("3200000");
        page.locator("#f-payment").selectOption("INSTALMENTS");
        page.locator("[name='cost.0.label']").fill("设备购置");
        page.locator("[name='cost.0.amount']").fill("1000000");
        for (Flag flag : Flag.values()) {
            Locator select = page.locator("[id='flag." + flag + "']");
            if (select.count() > 0) {
                select.selectOption(wanted(flag));
            }
        }
        press(page, "先保存");
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("合同.pdf", "application/pdf", "%PDF-1.4\n合同".getBytes(StandardCharsets.UTF_8)));
        press(page, "加上");
        assertThat(page.locator("#papers")).containsText("合同.pdf");
        assertThat(page.locator("#main aside")).containsText("2,200,000.00");
        press(page, "提交登记");
        assertThat(page).hasURL(Pattern.compile(".*/registrations/[0-9a-f-]{36}$"));
        assertThat(page.locator("main")).containsText("已提交");
        return page.url();
    }

    private static String wanted(Flag flag) {
        return switch (flag) {
            case UNLAWFUL_TERMS, APPROVAL_NEEDED, FOREIGN_LANGUAGE, MIXED -> "NO";
            case MASTERED, INDUSTRIALISED, PARAMETER_CHANGE, ROUTINE_TEST -> "NO";
            case INNOVATIVE -> "UNSURE";
            default -> "YES";
        };
    }

    private void sendBack(Page page, String record) {
        page.navigate(url("/registrations/desk"));
        look(page, "desk");
        assertThat(page.locator("main")).containsText(TITLE);
        page.navigate(record);
        look(page, "record-submitted");
        Locator panel = page.locator("details", new Page.LocatorOptions().setHasText("退回补正"));
        panel.locator("summary").click();
        panel.locator("textarea").fill("附件缺签字");
        panel.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("main")).containsText("待补正");
    }

    private void review(Page page, String record) {
        page.navigate(record);
        press(page, "受理");
        assertThat(page.locator("main")).containsText("还剩 15 个工作日");
        press(page, "开始审核");
        look(page, "record-review");
        page.locator("[id='judge.INNOVATIVE']").selectOption("YES");
        page.locator("form[action$='/judge'] textarea").fill("低温捕收剂分子结构是新的");
        press(page, "记下判断");
        assertThat(page.locator("main")).containsText("符合认定条件");
        page.locator("form[action$='/propose'] textarea").fill("符合委托开发合同的条件");
        press(page, "提出意见");
        assertThat(page.locator("main")).containsText("等另一位登记员复核");
        look(page, "record-second");
    }

    private void confirm(Page page, String record) {
        page.navigate(record);
        press(page, "同意，登记并出证明");
        assertThat(page.locator("main")).containsText("已登记");
    }

    private void verify(Chromium chromium, Page applicant, String record) {
        applicant.navigate(record + "/certificate");
        assertThat(applicant.locator(".cert")).containsText("2,200,000.00");
        String text = applicant.locator(".cert").innerText();
        var code = Pattern.compile("核验码 ([0-9A-Z]{20})").matcher(text);
        Assertions.assertThat(code.find()).isTrue();
        var pdf = applicant.request().get(record + "/certificate.pdf");
        Assertions.assertThat(pdf.status()).isEqualTo(200);
        Assertions.assertThat(new String(pdf.body(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        Page visitor = chromium.visitor();
        visitor.navigate(url("/registrations/verify"));
        visitor.locator("main input[name=code]").fill("AAAA");
        press(visitor, "核验");
        assertThat(visitor.locator("main")).containsText("没有这个核验码");
        visitor.locator("main input[name=code]").fill(code.group(1));
        press(visitor, "核验");
        assertThat(visitor.locator("main")).containsText("登记有效");
        assertThat(visitor.locator("main")).containsText(TITLE);
        Assertions.assertThat(visitor.locator("main").innerText()).doesNotContain("设备购置");
        look(visitor, "verify");
    }

    private void look(Page page, String name) {
        violations.addAll(Chromium.violationsInLightAndDark(page));
        int wide = Chromium.excessWidth(page);
        if (wide > 0) {
            violations.add(name + " is " + wide + " px too wide");
        }
        String folder = System.getProperty("pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }

    /** By the key, as somebody without a mouse does. */
    private static void press(Page page, String name) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .press("Enter");
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
