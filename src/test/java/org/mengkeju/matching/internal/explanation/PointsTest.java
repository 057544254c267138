package org.mengkeju.matching.internal.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PointsTest {
    @Test
    void partsFollowTheShares() {
        assertThat(Points.split(10, new double[] {1, 3})).containsExactly(2.5, 7.5);
    }

    @Test
    void partsAlwaysSumToTheTotal() {
        long seed = Long.getLong("seed", 20261121L);
        Random random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            double total = Math.round(random.nextDouble() * 1000) / 10.0;
            double[] shares = random.doubles(6, 0, 5).toArray();
            assertThat(Arrays.stream(Points.split(total, shares)).sum())
                    .as("seed %d, round %d", seed, round)
                    .isCloseTo(total, within(1e-9));
        }
    }

    @Test
    void nothingIsSplitWhereNothingSpeaksForIt() {
        assertThat(Points.split(3, new double[] {0, 0})).containsExactly(0, 0);
    }
}
