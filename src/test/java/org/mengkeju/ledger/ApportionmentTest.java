package org.mengkeju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ApportionmentTest {
    private static final long SEED = 20261122;

    private static List<BigDecimal> shares(String... shares) {
        return Arrays.stream(shares).map(BigDecimal::new).toList();
    }

    @Test
    void aHundredFenAmongThreeEqualOnesGoesToTheFirstAsTheOneThatIsOver() {
        assertThat(Apportionment.split(100, shares("1", "1", "1"))).containsExactly(34, 33, 33);
    }

    @Test
    void theLargestRemainderGetsWhatIsOver() {
        assertThat(Apportionment.split(10, shares("33.3", "33.3", "33.4"))).containsExactly(3, 3, 4);
        assertThat(Apportionment.split(1, shares("0.1", "0.9"))).containsExactly(0, 1);
    }

    @Test
    void anAmountOfNothingIsNothingForEverybody() {
        assertThat(Apportionment.split(0, shares("70", "30"))).containsExactly(0, 0);
    }

    @Test
    void partsAlwaysSumToTheAmountAndNobodyIsAWholeFenFromTheExactShare() {
        Random random = new Random(SEED);
        for (int round = 0; round < 2000; round++) {
            List<BigDecimal> shares = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(i -> BigDecimal.valueOf(random.nextInt(10_000), random.nextInt(4)))
                    .toList();
            BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.signum() == 0) {
                continue;
            }
            long amount = Math.abs(random.nextLong() % 1_000_000_000_00L);
            long[] parts = Apportionment.split(amount, shares);
            assertThat(Arrays.stream(parts).sum()).isEqualTo(amount);
            for (int i = 0; i < parts.length; i++) {
                BigDecimal exact =
                        shares.get(i).multiply(BigDecimal.valueOf(amount)).divide(sum, 6, RoundingMode.HALF_UP);
                assertThat(BigDecimal.valueOf(parts[i])).isCloseTo(exact, within(new BigDecimal("1.0")));
            }
        }
    }

    @Test
    void negativeAmountsAndSharesAndSharesOfNothingAreRefused() {
        for (List<BigDecimal> bad : List.of(shares("0", "0"), shares("1", "-1"), shares())) {
            assertThatThrownBy(() -> Apportionment.split(5, bad)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Apportionment.split(-1, shares("1"))).isInstanceOf(IllegalArgumentException.class);
    }
}
