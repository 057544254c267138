package org.mengkeju.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.ledger.budget.BudgetLine;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.jobs.DueJobs;
import org.mengkeju.subsidy.claim.ClaimDesk;
import org.mengkeju.subsidy.claim.ClaimFiling;
import org.mengkeju.subsidy.claim.ClaimState;
import org.mengkeju.subsidy.claim.SubsidyClaim;
import org.mengkeju.subsidy.claim.SubsidyClaims;
import org.mengkeju.subsidy.scheme.Scheme;
import org.mengkeju.subsidy.scheme.Schemes;
import org.mengkeju.subsidy.scheme.TradeRates;
import org.mengkeju.subsidy.voucher.Bill;
import org.mengkeju.subsidy.voucher.Voucher;
import org.mengkeju.subsidy.voucher.VoucherDesk;
import org.mengkeju.subsidy.voucher.VoucherState;
import org.mengkeju.subsidy.voucher.VoucherUse;
import org.mengkeju.subsidy.voucher.Vouchers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What vouchers and claims refuse, and what holds whatever people do. */
@ClockHouse
class SubsidyRulesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-06-01");
    private static final String RESEARCH_UNIT = "12150000MADEM00A2Y";

    @Autowired
    ApplicationContext context;

    @Autowired
    VoucherUse use;

    @Autowired
    VoucherDesk desk;

    @Autowired
    Vouchers vouchers;

    @Autowired
    ClaimFiling filing;

    @Autowired
    ClaimDesk claimDesk;

    @Autowired
    SubsidyClaims claims;

    @Autowired
    JdbcClient jdbc;

    SubsidyHouse house;
    Viewer firm;
    final Viewer first = SubsidyHouse.officer("项目主管 05");
    final Viewer second = SubsidyHouse.officer("项目主管 06");

    @BeforeEach
    void aFirmAndADay() {
        house = new SubsidyHouse(context);
        house.day(DAY.toString());
        firm = house.firm();
    }

    private void budgets() {
        house.budget(SubsidyHouse.VOUCHER, BudgetSource.REGION, 2026, "", 10_000_000);
        house.budget(SubsidyHouse.VOUCHER, BudgetSource.LEAGUE, 2026, "150200", 10_000_000);
    }

    private Voucher asked(String fee) {
        return use.ask(new VoucherUse.Wish(SubsidyHouse.VOUCHER, "testing", "测样品的成分", Money.parse(fee)), firm);
    }

    private Voucher issued(String fee) {
        Voucher one = asked(fee);
        return desk.issue(one.id(), one.version(), first);
    }

    private Voucher served(String fee) {
        Voucher one = issued(fee);
        one = use.order(one.id(), one.version(), wanted(RESEARCH_UNIT, true), firm);
        return use.served(one.id(), one.version(), LocalDate.of(2026, 6, 1), firm);
    }

    private static VoucherUse.Wanted wanted(String code, boolean unrelated) {
        return new VoucherUse.Wanted("演示研究院 A", code, "检测", Money.ofYuan(10_000), unrelated);
    }

    private static Bill bill(String invoice, String paid, String invoiced, String paidOn) {
        return new Bill(invoice, LocalDate.parse(invoiced), Money.parse(paid), LocalDate.parse(paidOn), "回单");
    }

    private static String invoice() {
        return "2515" + System.nanoTime();
    }

    @Test
    void aFirmThatStatedNothingIsToldWhatIsMissingAndOneElsewhereThatItIsNotEligible() {
        Viewer silent = house.firm("150200");
        var wish = new VoucherUse.Wish(SubsidyHouse.VOUCHER, "testing", "测样品的成分", Money.ofYuan(100));
        assertThatThrownBy(() -> use.ask(wish, silent)).hasMessage("subsidy.refusal.hindered");
        Viewer outside = house.firm("110000");
        house.state(outside, Map.of("size", "small", "serious_dishonesty", "否"));
        assertThatThrownBy(() -> use.ask(wish, outside)).hasMessage("subsidy.refusal.hindered");
        Viewer large = house.firm("150200");
        house.state(large, Map.of("size", "large", "serious_dishonesty", "否"));
        assertThatThrownBy(() -> use.ask(wish, large)).hasMessage("subsidy.refusal.hindered");
    }

    @Test
    void oddFeesAreRefused() {
        for (String odd : List.of("-1", "1.234", "12345678901234567890", "一百")) {
            assertThatThrownBy(() -> asked(odd)).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> asked("0")).hasMessage("subsidy.refusal.fee");
        assertThatThrownBy(() -> asked("100000001")).hasMessage("subsidy.refusal.fee");
        assertThatThrownBy(() -> use.ask(
                        new VoucherUse.Wish(SubsidyHouse.VOUCHER, "haircut", "测样品的成分", Money.ofYuan(1_000)), firm))
                .hasMessage("subsidy.refusal.service");
    }

    @Test
    void withoutABudgetNothingIsIssuedAndTheShortfallIsNamed() {
        Viewer elsewhere = house.firm("152900");
        house.state(elsewhere, Map.of("size", "small", "serious_dishonesty", "否"));
        house.budget(SubsidyHouse.VOUCHER, BudgetSource.REGION, 2026, "152900", 10);
        Voucher one = use.ask(
                new VoucherUse.Wish(SubsidyHouse.VOUCHER, "testing", "测样品的成分", Money.ofYuan(100_000)), elsewhere);
        assertThatThrownBy(() -> desk.issue(one.id(), one.version(), first))
                .isInstanceOf(Refusal.class)
                .satisfies(no -> assertThat(((Refusal) no).messageKey())
                        .isIn("ledger.budget.refusal.short", "subsidy.refusal.no-budget"));
        assertThat(vouchers.find(one.id(), first).orElseThrow().state()).isEqualTo(VoucherState.CLAIMED);
    }

    @Test
    void aYearIsUsedUpHoweverManyVouchersAreAskedForAtOnce() throws Exception {
        budgets();
        List<Voucher> asked = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            asked.add(asked("100000"));
        }
        List<Callable<Boolean>> issuing = new ArrayList<>();
        asked.forEach(one -> issuing.add(() -> {
            try {
                desk.issue(one.id(), one.version(), first);
                return true;
            } catch (Refusal no) {
                assertThat(no).hasMessage("subsidy.refusal.used-up");
                return false;
            }
        }));
        int issued = 0;
        try (var officers = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> one : officers.invokeAll(issuing)) {
                issued += one.get() ? 1 : 0;
            }
        }
        assertThat(issued).isEqualTo(4);
        assertThat(house.differences()).isEmpty();
        assertThatThrownBy(() -> asked("100")).hasMessage("subsidy.refusal.used-up");
    }

    @Test
    void relatedPartiesAreRefused() {
        budgets();
        Voucher one = issued("100000");
        String own = Objects.requireNonNull(context.getBean(Organisations.class)
                        .find(Objects.requireNonNull(firm.organisation()))
                        .orElseThrow()
                        .code())
                .value();
        assertThatThrownBy(() -> use.order(one.id(), one.version(), wanted(own, true), firm))
                .hasMessage("subsidy.refusal.related");
        assertThatThrownBy(() -> use.order(one.id(), one.version(), wanted(RESEARCH_UNIT, false), firm))
                .hasMessage("subsidy.refusal.related");
        assertThatThrownBy(() -> use.order(one.id(), one.version(), wanted("123", true), firm))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void onlyWhatWasInvoicedAndPaidInsideTheValidityCounts() {
        budgets();
        Voucher one = served("100000");
        house.day("2026-06-10");
        for (Bill bad : List.of(
                bill(invoice(), "1000", "2026-05-31", "2026-06-10"),
                bill(invoice(), "1000", "2026-06-10", "2026-05-31"),
                bill(invoice(), "1000", "2026-06-11", "2026-06-11"),
                bill("12", "1000", "2026-06-10", "2026-06-10"),
                bill(invoice(), "0", "2026-06-10", "2026-06-10"))) {
            assertThatThrownBy(() -> use.file(one.id(), one.version(), bad, firm))
                    .isInstanceOf(Refusal.class);
        }
        Bill good = bill(invoice(), "1000.50", "2026-06-10", "2026-06-10");
        assertThat(use.file(one.id(), one.version(), good, firm).course().grant())
                .isEqualTo(Money.ofYuan(500));
    }

    @Test
    void anInvoicePaysForOneVoucherHoweverItIsWritten() {
        budgets();
        String invoice = invoice();
        Voucher one = served("10000");
        Voucher other = served("10000");
        use.file(one.id(), one.version(), bill(invoice, "1000", "2026-06-01", "2026-06-01"), firm);
        String spaced = invoice.substring(0, 4) + " " + invoice.substring(4);
        assertThatThrownBy(() ->
                        use.file(other.id(), other.version(), bill(spaced, "1000", "2026-06-01", "2026-06-01"), firm))
                .hasMessage("subsidy.refusal.invoice-twice");
    }

    @Test
    void aVoucherNobodyUsedExpiresAndItsMoneyIsFreeAgain() {
        BudgetLine region = house.budget(SubsidyHouse.VOUCHER, BudgetSource.REGION, 2026, "150200", 30_000);
        budgets();
        Voucher unused = issued("100000");
        Voucher late = served("20000");
        house.day("2027-06-01");
        new DueJobs(context).run();
        assertThat(state(unused)).isEqualTo(VoucherState.EXPIRED);
        assertThat(state(late)).isEqualTo(VoucherState.SERVED);
        house.day("2027-07-01");
        assertThatThrownBy(() ->
                        use.file(late.id(), late.version(), bill(invoice(), "1000", "2027-05-31", "2027-05-31"), firm))
                .hasMessage("subsidy.refusal.too-late");
        new DueJobs(context).run();
        assertThat(state(late)).isEqualTo(VoucherState.EXPIRED);
        assertThat(house.free(region).compareTo(Money.ofYuan(30_000))).isLessThanOrEqualTo(0);
        assertThat(house.differences()).isEmpty();
        house.day(DAY.toString());
    }

    private VoucherState state(Voucher one) {
        return vouchers.find(one.id(), first).orElseThrow().state();
    }

    @Test
    void whatIsSentBackIsFiledAgainAndARefusalFreesTheMoney() {
        budgets();
        Voucher one = served("10000");
        one = use.file(one.id(), one.version(), bill(invoice(), "1000", "2026-06-01", "2026-06-01"), firm);
        one = desk.sendBack(one.id(), one.version(), Ground.FIGURES_DIFFER, "金额和回单不同", second);
        assertThat(one.state()).isEqualTo(VoucherState.RETURNED);
        one = use.file(one.id(), one.version(), bill(invoice(), "900", "2026-06-01", "2026-06-01"), firm);
        Voucher filed = one;
        assertThatThrownBy(() -> desk.refuse(filed.id(), filed.version(), null, "不行", second))
                .hasMessage("subsidy.refusal.ground");
        assertThatThrownBy(() -> desk.refuse(filed.id(), filed.version(), Ground.RELATED, "关联方", first))
                .hasMessage("subsidy.refusal.same-officer");
        assertThat(desk.refuse(filed.id(), filed.version(), Ground.RELATED, "查明是关联方", second)
                        .state())
                .isEqualTo(VoucherState.REFUSED);
        assertThat(house.differences()).isEmpty();
    }

    @Test
    void aStepOnAnOldVersionIsRefusedAndOthersSeeNothing() {
        budgets();
        Voucher one = issued("10000");
        assertThatThrownBy(() -> use.withdraw(one.id(), one.version() - 1, firm))
                .hasMessage("subsidy.refusal.version");
        Viewer stranger = house.firm();
        assertThat(vouchers.find(one.id(), stranger)).isEmpty();
        assertThatThrownBy(() -> use.withdraw(one.id(), one.version(), stranger))
                .hasMessage("platform.refusal.not-found");
        use.withdraw(one.id(), one.version(), firm);
        assertThat(house.differences()).isEmpty();
    }

    private static Map<String, String> rd(String amount) {
        Map<String, String> form = new HashMap<>();
        form.put("rd", amount);
        form.put("industrial", "no");
        form.put("paper", "汇算清缴 1");
        return form;
    }

    @Test
    void oddFiguresAreRefusedWithTheFieldThatLacks() {
        for (String odd : List.of("-5", "1.234", "0", "999999999999", "abc", "")) {
            assertThatThrownBy(() -> filing.file(SubsidyHouse.RD, rd(odd), firm))
                    .isInstanceOf(Refusal.class);
        }
        Map<String, String> industrial = rd("1000000");
        industrial.put("industrial", "yes");
        assertThatThrownBy(() -> filing.file(SubsidyHouse.RD, industrial, firm)).hasMessage("subsidy.refusal.missing");
        assertThatThrownBy(() -> filing.file(SubsidyHouse.RD, rd("99"), firm)).hasMessage("subsidy.refusal.nothing");
    }

    @Test
    void aFirmClaimsOnceAYearAndAgainOnlyAfterARefusal() {
        SubsidyClaim one = filing.file(SubsidyHouse.RD, rd("1000000"), firm);
        assertThatThrownBy(() -> filing.file(SubsidyHouse.RD, rd("2000000"), firm))
                .hasMessage("subsidy.refusal.twice");
        one = claimDesk.accept(one.id(), one.version(), first);
        claimDesk.refuse(one.id(), one.version(), Ground.NO_DEDUCTION, "没有享受加计扣除", second);
        assertThat(filing.file(SubsidyHouse.RD, rd("1000000"), firm).state()).isEqualTo(ClaimState.FILED);
    }

    @Test
    void anEventOutsideItsTimeOrUnknownIsRefused() {
        Map<String, String> form = new HashMap<>(Map.of("event", "benchmark", "day", "2025-04-23", "paper", "文号"));
        assertThatThrownBy(() -> filing.file("rewards", form, firm)).hasMessage("subsidy.refusal.event-day");
        form.put("day", "2026-06-02");
        assertThatThrownBy(() -> filing.file("rewards", form, firm)).hasMessage("subsidy.refusal.future");
        form.put("event", "moon");
        form.put("day", "2026-01-02");
        assertThatThrownBy(() -> filing.file("rewards", form, firm)).hasMessage("subsidy.refusal.choice");
        form.put("event", "benchmark");
        assertThat(filing.file("rewards", form, firm).amount()).isEqualTo(Money.ofYuan(1_000_000));
        assertThatThrownBy(() -> filing.file("hulunbuir-rewards", Map.of(), firm))
                .hasMessage("subsidy.refusal.hindered");
    }

    @Test
    void aTradeIsNotSupportedWhileNoRateWasEntered() {
        Scheme trade =
                context.getBean(Schemes.class).known("trade-post-subsidy").orElseThrow();
        assertThat(context.getBean(Hindrances.class).against(Objects.requireNonNull(firm.organisation()), trade, DAY))
                .extracting(one -> one.text().zh())
                .contains("主管部门已经公布比例");
    }

    @Test
    void aClaimOfATradeNeedsARegisteredContract() {
        var rates = new TradeRates.Rates(
                new BigDecimal("5"),
                new BigDecimal("3"),
                Money.ofYuan(200_000),
                LocalDate.of(2025, 11, 1),
                LocalDate.of(2026, 10, 31),
                DAY,
                "演示通知第 2 号");
        Scheme trade =
                context.getBean(Schemes.class).known("trade-post-subsidy").orElseThrow();
        context.getBean(TradeRates.class).enter(trade, rates, first);
        Map<String, String> form =
                Map.of("role", "buyer", "code", "NO-SUCH-CODE", "paid", "1000", "day", "2026-05-01", "paper", "凭证");
        try {
            assertThatThrownBy(() -> filing.file("trade-post-subsidy", form, firm))
                    .hasMessage("subsidy.refusal.not-registered");
        } finally {
            // others in this house see the scheme as it comes, without a rate
            jdbc.sql("DELETE FROM subsidy.trade_rate WHERE basis = ?")
                    .param(rates.basis())
                    .update();
        }
    }

    @Test
    void anAlteredAmountIsNamed() {
        budgets();
        Voucher one = issued("10000");
        assertThat(house.differences()).isEmpty();
        jdbc.sql("UPDATE subsidy.voucher SET course = jsonb_set(course, '{face}', '6000') WHERE id = ?")
                .param(one.id().value())
                .update();
        assertThat(house.differences()).anyMatch(line -> line.contains(one.number()));
        jdbc.sql("UPDATE subsidy.voucher SET course = jsonb_set(course, '{face}', '5000') WHERE id = ?")
                .param(one.id().value())
                .update();
        jdbc.sql("UPDATE subsidy.voucher SET state = 'EXPIRED' WHERE id = ?")
                .param(one.id().value())
                .update();
        assertThat(house.differences()).hasSizeGreaterThanOrEqualTo(2);
        jdbc.sql("UPDATE subsidy.voucher SET state = 'ISSUED' WHERE id = ?")
                .param(one.id().value())
                .update();
        assertThat(house.differences()).isEmpty();
        assertThat(claims.countWaiting()).isNotNegative();
    }
}
