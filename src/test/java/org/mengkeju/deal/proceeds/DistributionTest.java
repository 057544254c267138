package org.mengkeju.deal.proceeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mengkeju.deal.proceeds.engine.Distribution;
import org.mengkeju.deal.proceeds.engine.Floors;
import org.mengkeju.deal.proceeds.engine.NetIncome;
import org.mengkeju.deal.proceeds.engine.Role;
import org.mengkeju.deal.proceeds.engine.Shares;
import org.mengkeju.deal.proceeds.engine.Shares.Member;
import org.mengkeju.deal.proceeds.engine.SharingWay;
import org.mengkeju.deal.proceeds.rules.CostKind;
import org.mengkeju.deal.proceeds.rules.ProceedsRules;
import org.mengkeju.deal.proceeds.rules.RuleSet;

/** What holds for any shares and any sum; the seed of a failing run is in its message. */
class DistributionTest {
    private static final int RUNS = 5_000;

    private final ProceedsRules rules = RegionRules.proceeds();
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void thePartsSumToTheSumForAnyShares() {
        for (int run = 0; run < RUNS; run++) {
            Shares shares = anyShares();
            long sum = anySum();
            Distribution parts = Distribution.of(sum, shares);
            assertThat(parts.members().stream().mapToLong(Long::longValue).sum())
                    .as("people, %s of %d, -Dseed=%d", shares, sum, seed)
                    .isEqualTo(parts.reward());
            assertThat(parts.reward() + parts.institution() + parts.broker() + parts.unit())
                    .as("all, %s of %d, -Dseed=%d", shares, sum, seed)
                    .isEqualTo(sum);
            assertThat(parts.members()).allMatch(part -> part >= 0);
            assertThat(List.of(parts.institution(), parts.broker(), parts.unit()))
                    .allMatch(part -> part >= 0);
        }
    }

    @Test
    void sharesThatPassTheFloorsGiveAtLeastTheFloorToTheLastPartOfAFen() {
        RuleSet law = rules.law();
        for (int run = 0; run < RUNS; run++) {
            RuleSet set = rules.sets().get(random.nextInt(rules.sets().size()));
            Shares shares = anyShares();
            if (Floors.breaches(shares, law, set).isEmpty()) {
                long sum = anySum();
                BigDecimal floor = BigDecimal.valueOf(sum)
                        .multiply(Floors.least(shares.way(), law).max(Floors.least(shares.way(), set)))
                        .movePointLeft(2);
                assertThat(BigDecimal.valueOf(Distribution.of(sum, shares).reward()))
                        .as("%s of %d under %s, -Dseed=%d", shares, sum, set.key(), seed)
                        .isGreaterThanOrEqualTo(floor);
            }
        }
    }

    @Test
    void aLargerSumGivesTheRewardNoLess() {
        for (int run = 0; run < RUNS; run++) {
            Shares shares = anyShares();
            long sum = anySum();
            long more = sum + random.nextInt(1_000_000);
            assertThat(Distribution.of(more, shares).reward())
                    .as("%s, %d and %d, -Dseed=%d", shares, sum, more, seed)
                    .isGreaterThanOrEqualTo(Distribution.of(sum, shares).reward());
        }
    }

    @Test
    void aLargerShareGetsNoLessThanASmallerOne() {
        for (int run = 0; run < RUNS; run++) {
            Shares shares = anyShares();
            Distribution parts = Distribution.of(anySum(), shares);
            for (int i = 1; i < shares.members().size(); i++) {
                BigDecimal one = shares.members().get(i - 1).percent();
                BigDecimal other = shares.members().get(i).percent();
                if (one.compareTo(other) >= 0) {
                    assertThat(parts.members().get(i - 1))
                            .as("%s of %d, -Dseed=%d", shares, parts.sum(), seed)
                            .isGreaterThanOrEqualTo(parts.members().get(i));
                }
            }
        }
    }

    @Test
    void costsNeverMakeAnIncomeNegativeAndWhatIsTakenOffIsTheDifference() {
        for (int run = 0; run < RUNS; run++) {
            List<NetIncome.Cost> costs = new ArrayList<>();
            for (int n = random.nextInt(6); n > 0; n--) {
                CostKind kind = any(List.of(CostKind.values()));
                costs.add(new NetIncome.Cost(kind, 1 + random.nextInt(10_000_000)));
            }
            long income = random.nextInt(20_000_000);
            NetIncome net = NetIncome.of(income, costs, rules.inForce());
            assertThat(net.net()).as("-Dseed=%d", seed).isBetween(0L, income);
            assertThat(net.lines().stream().mapToLong(NetIncome.Line::deducted).sum())
                    .as("-Dseed=%d", seed)
                    .isEqualTo(net.deducted());
        }
    }

    @Test
    void aTieGoesToTheOneNamedFirst() {
        Shares thirds = shares("70", "33.34", "33.33", "33.33");
        assertThat(Distribution.of(100, shares("1", "50", "50")).members()).containsExactly(1L, 0L);
        assertThat(Distribution.of(143, thirds).members()).containsExactly(34L, 34L, 33L);
    }

    @Test
    void publicResearchMoneyIsNoCostAndOwnResearchOnlyWhereTheSetSaysSo() {
        var costs = List.of(
                new NetIncome.Cost(CostKind.PUBLIC_RESEARCH, 500), new NetIncome.Cost(CostKind.OWN_RESEARCH, 300));
        assertThat(NetIncome.of(1000, costs, set("zhejiang")).net()).isEqualTo(700);
        assertThat(NetIncome.of(1000, costs, set("beijing")).net()).isEqualTo(1000);
    }

    @Test
    void zhejiangAsksForTheTransferStaffAndShandongLeavesItToTheUnit() {
        Shares withoutStaff = shares("70", "100");
        assertThat(Floors.breaches(withoutStaff, rules.law(), set("zhejiang")))
                .extracting(Floors.Breach::subject)
                .containsExactly(Floors.Subject.TRANSFER_STAFF);
        assertThat(Floors.breaches(withoutStaff, rules.law(), set("shandong"))).isEmpty();
    }

    @Test
    void anEnterpriseAgreesFreely() {
        Shares low = new Shares(
                SharingWay.TRANSFER,
                false,
                BigDecimal.TEN,
                List.of(new Member(Role.MAIN, BigDecimal.valueOf(100))),
                BigDecimal.ZERO,
                BigDecimal.ZERO);
        assertThat(Floors.breaches(low, rules.law(), rules.inForce())).isEmpty();
    }

    @Test
    void sharesThatAreNoneAreTold() {
        assertThat(shares("70", "60", "30").unsound()).isEqualTo(Shares.Unsound.NOT_A_HUNDRED);
        assertThat(shares("70", "120", "-20").unsound()).isEqualTo(Shares.Unsound.NOT_POSITIVE);
        assertThat(shares("101", "100").unsound()).isEqualTo(Shares.Unsound.MORE_THAN_ALL);
        assertThat(shares("70").unsound()).isEqualTo(Shares.Unsound.NOBODY);
        assertThat(shares("70", "99.99", "0.01").unsound()).isNull();
    }

    private RuleSet set(String key) {
        return rules.find(key).orElseThrow();
    }

    private static Shares shares(String reward, String... percents) {
        List<Member> members = new ArrayList<>();
        for (String percent : percents) {
            members.add(new Member(Role.MAIN, new BigDecimal(percent)));
        }
        return new Shares(SharingWay.TRANSFER, true, new BigDecimal(reward), members, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private long anySum() {
        return random.nextInt(4) == 0 ? random.nextInt(200) : random.nextLong(1_000_000_000_000L);
    }

    /** Hundredths of a percent, summing to 100 as they must. */
    private Shares anyShares() {
        int reward = 1 + random.nextInt(10_000);
        int institution = random.nextInt(10_001 - reward);
        int broker = random.nextInt(10_001 - reward - institution);
        List<Member> members = new ArrayList<>();
        int left = 10_000;
        int count = 1 + random.nextInt(8);
        for (int n = 1; n < count && left > 1; n++) {
            int share = 1 + random.nextInt(left - 1);
            members.add(new Member(anyRole(), hundredths(share)));
            left -= share;
        }
        members.add(new Member(anyRole(), hundredths(left)));
        return new Shares(
                any(List.of(SharingWay.values())),
                true,
                hundredths(reward),
                members,
                hundredths(institution),
                hundredths(broker));
    }

    private Role anyRole() {
        return any(List.of(Role.values()));
    }

    private static BigDecimal hundredths(int value) {
        return BigDecimal.valueOf(value, 2);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
