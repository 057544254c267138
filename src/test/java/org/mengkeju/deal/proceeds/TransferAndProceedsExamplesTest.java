package org.mengkeju.deal.proceeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mengkeju.deal.proceeds.engine.Distribution;
import org.mengkeju.deal.proceeds.engine.Floors;
import org.mengkeju.deal.proceeds.engine.IdleResult;
import org.mengkeju.deal.proceeds.engine.NetIncome;
import org.mengkeju.deal.proceeds.engine.OwnUse;
import org.mengkeju.deal.proceeds.engine.PriceNotice;
import org.mengkeju.deal.proceeds.engine.PublicityClock;
import org.mengkeju.deal.proceeds.engine.Role;
import org.mengkeju.deal.proceeds.engine.Shares;
import org.mengkeju.deal.proceeds.engine.Shares.Member;
import org.mengkeju.deal.proceeds.engine.SharingWay;
import org.mengkeju.deal.proceeds.rules.CostKind;
import org.mengkeju.deal.proceeds.rules.ProceedsRules;
import org.mengkeju.deal.proceeds.rules.RuleSet;

/** The worked examples of the rule sheet "transfer and proceeds", in its order. Amounts of the sheet are 万元. */
class TransferAndProceedsExamplesTest {
    private static final long WAN = 10_000_00;

    private final ProceedsRules rules = RegionRules.proceeds();
    private final RuleSet law = rules.law();
    private final RuleSet region = rules.inForce();

    @Test
    void example1LicenceIncomeOfAHundred() {
        NetIncome net = licence(region);
        assertThat(net.net()).isEqualTo(94 * WAN);
        assertThat(Distribution.of(net.net(), one(SharingWay.TRANSFER, true, least(law)))
                        .reward())
                .isEqualTo(47 * WAN);
        Shares shares = shares(
                SharingWay.TRANSFER,
                true,
                least(region),
                new Member(Role.MAIN, percent("50")),
                new Member(Role.CONTRIBUTOR, percent("45")),
                new Member(Role.TRANSFER_STAFF, percent("5")));
        assertThat(Floors.breaches(shares, law, region)).isEmpty();
        Distribution parts = Distribution.of(net.net(), shares);
        assertThat(parts.reward()).isEqualTo(65_8000_00);
        assertThat(parts.of(Role.MAIN, shares)).isEqualTo(32_9000_00);
        assertThat(parts.of(Role.TRANSFER_STAFF, shares)).isEqualTo(3_2900_00);
    }

    @Test
    void example2NothingAgreedInAnEnterpriseAndAPlanOfAUniversityWith45() {
        long net = licence(law).net();
        BigDecimal owed = Floors.withoutAgreement(SharingWay.TRANSFER, false, law, region);
        assertThat(Distribution.of(net, one(SharingWay.TRANSFER, false, owed)).reward())
                .isEqualTo(47 * WAN);
        Shares plan = one(SharingWay.TRANSFER, true, percent("45"));
        assertThat(Floors.breaches(plan, law, region))
                .extracting(Floors.Breach::set, breach -> breach.article().zh())
                .contains(org.assertj.core.groups.Tuple.tuple("law", "《促进科技成果转化法》第四十五条"));
    }

    @Test
    void example3ContributedAsShares() {
        Distribution parts = Distribution.of(200 * WAN, one(SharingWay.SHARES, true, percent("70")));
        assertThat(parts.reward()).isEqualTo(140 * WAN);
        assertThat(parts.unit()).isEqualTo(60 * WAN);
        assertThat(Floors.breaches(one(SharingWay.SHARES, true, percent("49")), law, region))
                .anyMatch(Floors.Breach::ofTheLaw);
        Shares sixty = one(SharingWay.SHARES, true, percent("60"));
        assertThat(Floors.breaches(sixty, law, region))
                .extracting(Floors.Breach::set)
                .containsExactly("inner-mongolia");
        assertThat(Floors.breaches(sixty, law, law)).isEmpty();
    }

    @Test
    void example4OwnUse() {
        List<Long> profits = java.util.Collections.nCopies(6, 400 * WAN);
        assertThat(OwnUse.rewards(profits, law)).containsOnly(20 * WAN).hasSize(5);
        assertThat(law.ownUse().yearsMin()).isEqualTo(3);
        assertThat(OwnUse.rewards(profits, set("shandong")).getFirst()).isEqualTo(40 * WAN);
    }

    @Test
    void example5FifteenDaysOfNotice() {
        LocalDate published = LocalDate.of(2026, 3, 2);
        var clock = new PublicityClock(published, notice(), List.of());
        assertThat(clock.lastDay()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(clock.freeFrom()).isEqualTo(LocalDate.of(2026, 3, 17));
        assertThat(clock.over(LocalDate.of(2026, 3, 16))).isFalse();
        assertThat(clock.over(LocalDate.of(2026, 3, 17))).isTrue();
        LocalDate raised = LocalDate.of(2026, 3, 10);
        var stopped = new PublicityClock(published, notice(), List.of(new PublicityClock.Pause(raised, null)));
        assertThat(stopped.freeFrom()).isNull();
        assertThat(stopped.over(LocalDate.of(2026, 12, 31))).isFalse();
        var answered = new PublicityClock(
                published, notice(), List.of(new PublicityClock.Pause(raised, LocalDate.of(2026, 3, 14))));
        assertThat(answered.counted(LocalDate.of(2026, 3, 14))).isEqualTo(8);
        assertThat(answered.freeFrom()).isEqualTo(LocalDate.of(2026, 3, 22));
    }

    @Test
    void example6IdleForMoreThanAYear() {
        LocalDate registered = LocalDate.of(2025, 1, 10);
        RuleSet.Idle idle = java.util.Objects.requireNonNull(region.idle());
        assertThat(IdleResult.mayAskFrom(registered, idle)).isEqualTo(LocalDate.of(2026, 1, 11));
        assertThat(IdleResult.mayAsk(registered, false, LocalDate.of(2026, 1, 10), idle))
                .isFalse();
        assertThat(IdleResult.mayAsk(registered, false, LocalDate.of(2026, 1, 11), idle))
                .isTrue();
        assertThat(IdleResult.mayAsk(registered, true, LocalDate.of(2026, 1, 11), idle))
                .isFalse();
    }

    @Test
    void example7BonusForAnInventionPatent() {
        assertThat(rules.patentBonus().least("invention-patent")).isEqualByComparingTo("4000");
        assertThat(rules.patentBonus().least("utility-model")).isEqualByComparingTo("1500");
        assertThat(rules.patentBonus().payBy(LocalDate.of(2026, 4, 1))).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void example8AConnectedBuyerWithoutTheFlagVoidsTheNotice() {
        var clock = new PublicityClock(LocalDate.of(2026, 3, 2), notice(), List.of());
        LocalDate over = LocalDate.of(2026, 3, 17);
        assertThat(new PriceNotice(clock, true, false).standing(over)).isEqualTo(PriceNotice.Standing.VOID);
        assertThat(new PriceNotice(clock, true, true).standing(over)).isEqualTo(PriceNotice.Standing.OVER);
        assertThat(new PriceNotice(clock, false, false).standing(over.minusDays(1)))
                .isEqualTo(PriceNotice.Standing.RUNNING);
    }

    private NetIncome licence(RuleSet set) {
        return NetIncome.of(
                100 * WAN,
                List.of(
                        new NetIncome.Cost(CostKind.TAX, 3 * WAN),
                        new NetIncome.Cost(CostKind.UPKEEP, WAN),
                        new NetIncome.Cost(CostKind.APPRAISAL, 2 * WAN)),
                set);
    }

    private RuleSet set(String key) {
        return rules.find(key).orElseThrow();
    }

    private int notice() {
        return java.util.Objects.requireNonNull(region.pricePublicity()).days();
    }

    private static BigDecimal least(RuleSet set) {
        return Floors.least(SharingWay.TRANSFER, set);
    }

    private static Shares one(SharingWay way, boolean stateFounded, BigDecimal reward) {
        return shares(way, stateFounded, reward, new Member(Role.MAIN, percent("100")));
    }

    private static Shares shares(SharingWay way, boolean stateFounded, BigDecimal reward, Member... members) {
        return new Shares(way, stateFounded, reward, List.of(members), BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static BigDecimal percent(String text) {
        return new BigDecimal(text);
    }
}
