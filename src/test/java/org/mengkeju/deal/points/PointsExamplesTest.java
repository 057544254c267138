package org.mengkeju.deal.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mengkeju.deal.points.rules.Earner;
import org.mengkeju.deal.points.rules.PointsRule;
import org.mengkeju.deal.proceeds.RegionRules;

/** Example 9 of the rule sheet "use first, pay later", and what holds for any payments in any order. */
class PointsExamplesTest {
    private static final long YUAN = 100;
    private static final int RUNS = 2_000;

    private final PointsRule rule =
            RegionRules.points().on(LocalDate.of(2026, 11, 1)).orElseThrow();
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void example9LicensorLicenseeAndGuarantor() {
        assertThat(rule.earned(Earner.LICENSOR, 2, 0)).isEqualTo(10_000);
        assertThat(rule.brings(Earner.LICENSEE, 0, 300_000 * YUAN)).isEqualTo(75_000);
        assertThat(rule.brings(Earner.GUARANTOR, 0, 1_200_000 * YUAN)).isEqualTo(100_000);
        assertThat(rule.brings(Earner.LICENSEE, 300_000 * YUAN, 500_000 * YUAN)).isEqualTo(25_000);
    }

    @Test
    void theOrderOfPaymentsDoesNotMatterForTheTotalAndTheCapHolds() {
        for (int run = 0; run < RUNS; run++) {
            List<Long> payments = anyPayments();
            for (Earner earner : List.of(Earner.LICENSEE, Earner.GUARANTOR)) {
                long total = total(earner, payments);
                List<Long> shuffled = new ArrayList<>(payments);
                Collections.shuffle(shuffled, random);
                assertThat(total(earner, shuffled)).as("-Dseed=%d", seed).isEqualTo(total);
                assertThat(total).as("-Dseed=%d", seed).isBetween(0L, 100_000L);
            }
        }
    }

    @Test
    void aPaymentTakenBackTakesBackItsPoints() {
        for (int run = 0; run < RUNS; run++) {
            List<Long> payments = anyPayments();
            long all = payments.stream().mapToLong(Long::longValue).sum();
            long back = payments.get(random.nextInt(payments.size()));
            long without = total(Earner.LICENSEE, payments) + rule.brings(Earner.LICENSEE, all, all - back);
            assertThat(without).as("-Dseed=%d", seed).isEqualTo(rule.earned(Earner.LICENSEE, 0, all - back));
        }
    }

    @Test
    void partsOfAPointAreRoundedDown() {
        assertThat(rule.earned(Earner.LICENSEE, 0, 399)).isZero();
        assertThat(rule.earned(Earner.LICENSEE, 0, 400)).isEqualTo(1);
    }

    private long total(Earner earner, List<Long> payments) {
        long paid = 0;
        long points = 0;
        for (long payment : payments) {
            points += rule.brings(earner, paid, paid + payment);
            paid += payment;
        }
        return points;
    }

    private List<Long> anyPayments() {
        List<Long> payments = new ArrayList<>();
        for (int n = 1 + random.nextInt(8); n > 0; n--) {
            payments.add(1 + random.nextLong(60_000_000));
        }
        return payments;
    }
}
