package org.mengkeju.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.SignedIn;
import org.mengkeju.ledger.budget.BudgetLine;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.network.People;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A voucher and a claim from the firm's first click to the recorded payment, through the pages alone. */
@ClockHouse
class SubsidyWalkTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    ApplicationContext context;

    SubsidyHouse house;
    Viewer firm;
    final Viewer first = SubsidyHouse.officer("项目主管 03");
    final Viewer second = SubsidyHouse.officer("项目主管 04");

    @BeforeEach
    void aFirmAndADay() {
        house = new SubsidyHouse(context);
        house.day("2026-06-01");
        firm = house.eligible("150300");
    }

    @Test
    void aVoucherFromClaimToPayment() {
        BudgetLine region = house.budget(SubsidyHouse.VOUCHER, BudgetSource.REGION, 2026, "150300", 100_000);
        BudgetLine league = house.budget(SubsidyHouse.VOUCHER, BudgetSource.LEAGUE, 2026, "150300", 100_000);
        assertThat(page("/subsidies/mine", firm)).contains("科技创新券", "申领创新券", "平台只记录");
        assertThat(page("/subsidies/apply/" + SubsidyHouse.VOUCHER, firm)).contains("平台默认值(非官方)");
        String voucher = went(post(
                "/subsidies/apply/" + SubsidyHouse.VOUCHER,
                firm,
                Map.of("service", "testing", "purpose", "测十批样品的成分", "planned", "100,000")));
        assertThat(page(voucher, firm)).contains("已申领", "等主管处室发放");
        assertThat(page("/subsidies/desk", first)).contains(voucher);
        step(voucher, "desk/issue", 1, first, Map.of());
        assertThat(page(voucher, firm)).contains("已发放", "50,000.00", "2027-05-31");
        assertThat(house.free(region)).isEqualTo(Money.ofYuan(70_000));
        assertThat(house.free(league)).isEqualTo(Money.ofYuan(80_000));
        step(voucher, "use/order", 2, firm, order());
        house.day("2026-07-01");
        step(voucher, "use/served", 3, firm, Map.of("on", "2026-06-30"));
        step(voucher, "use/file", 4, firm, bill("80000"));
        assertThat(page(voucher, first)).contains("兑付申请", "40,000.00", "24,000.00", "16,000.00");
        assertThat(refused(voucher, "desk/approve", 5, first, Map.of())).contains("另一位主管");
        step(voucher, "desk/approve", 5, second, Map.of());
        step(voucher, "desk/pay", 6, second, Map.of("on", "2026-07-01", "words", "国库支付 17"));
        assertThat(page(voucher, firm)).contains("已兑付", "国库支付 17");
        assertThat(house.free(region)).isEqualTo(Money.ofYuan(76_000));
        assertThat(house.free(league)).isEqualTo(Money.ofYuan(84_000));
        assertThat(page("/subsidies/budgets/" + region.id(), first)).contains("24,000.00", "预留", "付款");
        assertThat(house.differences()).isEmpty();
    }

    @Test
    void aClaimFromFilingToPaymentAndRecovery() {
        BudgetLine line = house.budget(SubsidyHouse.RD, BudgetSource.REGION, 2026, "150300", 1_000_000);
        house.state(firm, Map.of("rd_fen", "3000"));
        assertThat(page("/subsidies/mine", firm)).contains("企业研发投入后补助", "300,000.00", "30,000,000.00 元 × 1 %");
        assertThat(page("/subsidies/apply/" + SubsidyHouse.RD, firm)).contains("30000000.00");
        String claim = went(post(
                "/subsidies/apply/" + SubsidyHouse.RD,
                firm,
                Map.of("rd", "30000000", "industrial", "no", "paper", "汇算清缴 2025-1")));
        step(claim, "desk/accept", 1, first, Map.of());
        assertThat(refused(claim, "desk/review", 2, first, Map.of())).contains("项目主管 03", "另一位");
        assertThat(refused(claim, "desk/review", 2, second, Map.of("rd", "28000000")))
                .contains("说明");
        step(claim, "desk/review", 2, second, Map.of("rd", "28000000", "words", "按汇算清缴表核减"));
        step(claim, "desk/publish", 3, first, Map.of());
        assertThat(house.free(line)).isEqualTo(Money.ofYuan(720_000));
        assertThat(page("/subsidies/notices", Viewer.visitor("127.0.0.1"))).contains("280,000.00", "2026-06-05");
        assertThat(refused(claim, "desk/pay", 4, first, Map.of("on", "2026-06-01", "words", "凭证")))
                .contains("公示到 2026-06-05");
        house.day("2026-06-08");
        step(claim, "desk/pay", 4, first, Map.of("on", "2026-06-08", "words", "国库支付 18"));
        assertThat(page(claim, firm)).contains("已拨付", "核减", "280,000.00");
        step(claim, "desk/recover", 5, first, Map.of("ground", "MISUSED", "on", "2026-06-08", "words", "没有用于研发"));
        assertThat(page(claim, firm)).contains("已追回", "没有用于研发");
        assertThat(house.free(line)).isEqualTo(Money.ofYuan(1_000_000));
        assertThat(house.differences()).isEmpty();
    }

    @Test
    void anOfficerOpensABudgetAndEntersRatesAndSeesThemOnThePublicPage() {
        String budget = went(post(
                "/subsidies/budgets",
                first,
                Map.of(
                        "name",
                        "演示预算 " + Identifier.next(),
                        "scheme",
                        "rewards",
                        "source",
                        "REGION",
                        "year",
                        "2026",
                        "holder",
                        "演示处室",
                        "division",
                        "")));
        Map<String, String> allotment =
                Map.of("key", "k1", "amount", "500000", "on", "2026-06-01", "evidence", "预算文号二");
        post(budget + "/allot", first, allotment);
        post(budget + "/allot", first, allotment);
        assertThat(page(budget, first)).contains("500,000.00").doesNotContain("1,000,000.00");
        assertThat(page("/subsidies/budgets?day=2026-05-31", first)).contains("演示预算");
        String rates = "/subsidies/rates/trade-post-subsidy";
        assertThat(page(rates, first)).contains("平台默认值(非官方)");
        post(
                rates,
                first,
                Map.of(
                        "buyer",
                        "5",
                        "seller",
                        "3",
                        "cap",
                        "200000",
                        "windowFrom",
                        "2025-11-01",
                        "windowTo",
                        "2026-10-31",
                        "validFrom",
                        "2026-06-01",
                        "basis",
                        "演示通知第 1 号"));
        assertThat(page("/subsidies", Viewer.visitor("127.0.0.1"))).contains("演示通知第 1 号", "技术交易后补助", "平台默认值(非官方)");
    }

    private Map<String, String> order() {
        String code = "12150000MADEM00A2Y";
        assertThat(context.getBean(People.class).bySignInName("officer2")).isPresent();
        return Map.of("provider", "演示研究院 A", "code", code, "content", "成分检测", "price", "90000", "unrelated", "yes");
    }

    private static Map<String, String> bill(String paid) {
        return Map.of(
                "invoice",
                "2515" + System.nanoTime(),
                "invoicedOn",
                "2026-06-30",
                "paid",
                paid,
                "paidOn",
                "2026-07-01",
                "receipt",
                "回单 9");
    }

    private String page(String path, Viewer viewer) {
        MvcTestResult result = web.get()
                .uri(path)
                .accept("text/html")
                .with(SignedIn.as(viewer))
                .exchange();
        assertThat(result).as(path).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String path, Viewer viewer, Map<String, String> form) {
        var request = web.post().uri(path).accept("text/html").with(SignedIn.as(viewer));
        form.forEach(request::param);
        return request.exchange();
    }

    private static String went(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        assertThat(result.getMvcResult().getFlashMap().get("refused")).isNull();
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private void step(String page, String step, int version, Viewer viewer, Map<String, String> form) {
        assertThat(went(sent(page, step, version, viewer, form))).isEqualTo(page);
    }

    private String refused(String page, String step, int version, Viewer viewer, Map<String, String> form) {
        return String.valueOf(sent(page, step, version, viewer, form)
                .getMvcResult()
                .getFlashMap()
                .get("refused"));
    }

    private MvcTestResult sent(String page, String step, int version, Viewer viewer, Map<String, String> form) {
        var request = web.post()
                .uri(page + "/" + step)
                .accept("text/html")
                .param("version", Integer.toString(version))
                .with(SignedIn.as(viewer));
        form.forEach(request::param);
        return request.exchange();
    }
}
