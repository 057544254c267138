package org.mengkeju.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.platform.Money;
import org.mengkeju.subsidy.formula.Basis;
import org.mengkeju.subsidy.formula.Calculation;
import org.mengkeju.subsidy.formula.Field;
import org.mengkeju.subsidy.formula.Formulas;
import org.mengkeju.subsidy.formula.Step;
import org.mengkeju.subsidy.scheme.RdRule;
import org.mengkeju.subsidy.scheme.Scheme;
import org.mengkeju.subsidy.scheme.SchemeFiles;
import org.mengkeju.subsidy.scheme.Sourced;

/**
 * The worked examples of the rule sheet "vouchers and subsidies", in units of 10,000 yuan, and what holds for any
 * figures.
 */
class VouchersAndSubsidiesExamplesTest {
    private static final Path REGION = Path.of("regions/inner-mongolia");
    private static final long WAN = 10_000;
    private static final int RUNS = 5_000;

    private final Scheme rd = SchemeFiles.outsideTheHouse(REGION, "rd-post-subsidy.yaml");
    private final Scheme hulunbuir = SchemeFiles.outsideTheHouse(REGION, "hulunbuir-rd.yaml");
    private final Scheme voucher = SchemeFiles.outsideTheHouse(REGION, "innovation-voucher.yaml");
    private final Scheme rewards = SchemeFiles.outsideTheHouse(REGION, "rewards.yaml");
    private final Scheme trade = SchemeFiles.outsideTheHouse(REGION, "trade-post-subsidy.yaml");

    @Test
    void example1OnePercentOfRdExpense() {
        assertThat(wan(of(rd, figures(3000, null), "no"))).isEqualTo(30);
    }

    @Test
    void example2TheLargerOrTheSumOfShareAndIncrease() {
        assertThat(wan(of(rd, figures(5000, 2000L), "yes"))).isEqualTo(300);
        assertThat(wan(of(adding(rd), figures(5000, 2000L), "yes"))).isEqualTo(350);
    }

    @Test
    void example3TheCapOfFiveMillion() {
        Calculation capped = of(rd, figures(9000, 1000L), "yes");
        assertThat(wan(capped)).isEqualTo(500);
        assertThat(capped.steps()).anyMatch(step -> step.key().equals("cap") && step.bit());
    }

    @Test
    void example4NoIncreaseNoSecondPart() {
        assertThat(wan(of(rd, figures(3000, 4000L), "yes"))).isEqualTo(30);
    }

    @Test
    void example5HulunbuirIsProgressive() {
        Map<Long, Long> expected = Map.of(80L, 4L, 500L, 17L, 1000L, 32L, 3000L, 72L, 24_400L, 500L, 30_000L, 500L);
        expected.forEach((spent, subsidy) -> assertThat(wan(of(hulunbuir, figures(spent, null), "")))
                .as("R = %d", spent)
                .isEqualTo(subsidy));
        assertThat(of(hulunbuir, figures(24_399, null), "").amount().compareTo(Money.ofYuan(500 * WAN)))
                .isNegative();
    }

    @Test
    void example6AVoucherPaysHalfTheRegionThirtyPercent() {
        Calculation grant = voucher(30, 0, 0);
        assertThat(wan(grant)).isEqualTo(15);
        assertThat(grant.from(BudgetSource.REGION)).isEqualTo(Money.ofYuan(9 * WAN));
        assertThat(grant.from(BudgetSource.LEAGUE)).isEqualTo(Money.ofYuan(6 * WAN));
    }

    @Test
    void example7TheYearlyCapOfAVoucher() {
        Calculation grant = voucher(50, 0, 0);
        assertThat(wan(grant)).isEqualTo(20);
        assertThat(grant.from(BudgetSource.REGION)).isEqualTo(Money.ofYuan(12 * WAN));
        assertThat(grant.from(BudgetSource.LEAGUE)).isEqualTo(Money.ofYuan(8 * WAN));
    }

    @Test
    void example8WhatIsLeftOfTheYear() {
        Calculation grant = voucher(20, 15, 9);
        assertThat(wan(grant)).isEqualTo(5);
        assertThat(grant.from(BudgetSource.REGION)).isEqualTo(Money.ofYuan(3 * WAN));
        assertThat(grant.from(BudgetSource.LEAGUE)).isEqualTo(Money.ofYuan(2 * WAN));
    }

    @Test
    void amountsAreRoundedDownToTheYuan() {
        var odd = new Basis(Map.of(Field.RD, Money.parse("12399.99")), Map.of(Field.INDUSTRIAL, "no"));
        assertThat(Formulas.of(rd, odd).amount()).isEqualTo(Money.ofYuan(123));
    }

    @Test
    void aTradeBringsNothingWhileNoRateIsEntered() {
        var basis = new Basis(Map.of(Field.PAID, Money.ofYuan(WAN)), Map.of(Field.ROLE, Field.BUYER));
        assertThat(Formulas.of(trade, basis).amount()).isEqualTo(Money.ZERO);
        assertThat(trade.tradeRule().buyerPercent().isDefault()).isTrue();
    }

    @Test
    void rewardsAreFixedOrAShareOfTheInvestment() {
        assertThat(wan(Formulas.of(rewards, new Basis(Map.of(), Map.of(Field.EVENT, "hnte-first")))))
                .isEqualTo(30);
        var transfer =
                new Basis(Map.of(Field.INVESTMENT, Money.ofYuan(3000 * WAN)), Map.of(Field.EVENT, "guidance-transfer"));
        assertThat(wan(Formulas.of(rewards, transfer))).isEqualTo(500);
    }

    /**
     * Whatever is paid and used before: never more than the caps, never more for less, and the steps end in the
     * amount.
     */
    @Test
    void noVoucherGoesBeyondItsCapsAndPayingMoreNeverBringsLess() {
        long seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            long used = random.nextLong(20 * WAN + 1);
            long region = random.nextLong(Math.min(used, 12 * WAN) + 1);
            long paid = random.nextLong(100 * WAN) + 1;
            Calculation one = voucherYuan(paid, used, region);
            Calculation more = voucherYuan(paid + random.nextLong(WAN), used, region);
            assertThat(one.amount().fen())
                    .as("-Dseed=%d", seed)
                    .isLessThanOrEqualTo(more.amount().fen());
            assertThat(used * 100 + one.amount().fen()).as("-Dseed=%d", seed).isLessThanOrEqualTo(20 * WAN * 100);
            assertThat(region * 100 + one.from(BudgetSource.REGION).fen())
                    .as("-Dseed=%d", seed)
                    .isLessThanOrEqualTo(12 * WAN * 100);
        }
    }

    @Test
    void everyStepIsExactAndBandsSumToTheWhole() {
        Calculation sum = of(hulunbuir, figures(3000, null), "");
        BigDecimal bands = sum.steps().stream()
                .filter(step -> step.key().equals("band"))
                .map(Step::yuan)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(bands).isEqualByComparingTo(sum.amount().yuan());
    }

    private static Map<String, Money> figures(long latest, @Nullable Long before) {
        Map<String, Money> amounts = new HashMap<>();
        amounts.put(Field.RD, Money.ofYuan(latest * WAN));
        if (before != null) {
            amounts.put(Field.RD_BEFORE, Money.ofYuan(before * WAN));
        }
        return amounts;
    }

    private static Calculation of(Scheme scheme, Map<String, Money> amounts, String industrial) {
        return Formulas.of(scheme, new Basis(amounts, Map.of(Field.INDUSTRIAL, industrial)));
    }

    private Calculation voucher(long paid, long used, long region) {
        return voucherYuan(paid * WAN, used * WAN, region * WAN);
    }

    private Calculation voucherYuan(long paid, long used, long region) {
        return Formulas.of(
                voucher,
                new Basis(
                        Map.of(
                                Field.PAID, Money.ofYuan(paid),
                                Field.USED, Money.ofYuan(used),
                                Field.PROVINCIAL_USED, Money.ofYuan(region)),
                        Map.of()));
    }

    private static long wan(Calculation calculation) {
        return calculation.amount().fen() / 100 / WAN;
    }

    private static Scheme adding(Scheme scheme) {
        RdRule rule = scheme.rdRule();
        var adding = new RdRule(
                rule.sharePercent(),
                rule.increasePercent(),
                new Sourced<>(
                        RdRule.Combine.SUM,
                        rule.combine().mark(),
                        rule.combine().source()),
                rule.cap());
        return new Scheme(
                scheme.key(),
                scheme.version(),
                scheme.kind(),
                scheme.validFrom(),
                scheme.validTo(),
                scheme.name(),
                scheme.gist(),
                scheme.document(),
                scheme.source(),
                scheme.division(),
                scheme.payer(),
                scheme.rounding(),
                scheme.terms(),
                scheme.conditions(),
                adding,
                null,
                null,
                null,
                null);
    }
}
