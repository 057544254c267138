package org.mengkeju.selection.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mengkeju.platform.crypto.Sm3;

class DrawTest {
    @Test
    void everybodyIsDrawnAboutAsOftenAndTheFirstPlaceIsAsFairAsTheLast() {
        Pool pool = pool(10);
        int[][] counts = new int[3][10];
        for (int n = 0; n < 6000; n++) {
            List<Draw.Drawn> drawn = Draw.of(pool, Set.of(), 3).with(seed(n)).drawn();
            for (int place = 0; place < 3; place++) {
                counts[place][number(drawn.get(place))]++;
            }
        }
        for (int[] own : counts) {
            // 99.9 % of fair draws stay below 27.9 with 9 degrees of freedom
            assertThat(chiSquare(own, 600)).isLessThan(27.9);
        }
    }

    @Test
    void aWeightMakesSomebodyLikelierByThatFactor() {
        List<Pool.Entry> entries = new ArrayList<>(pool(4).entries());
        entries.add(new Pool.Entry("e4", new BigDecimal("2.5"), Map.of()));
        int drawn = 0;
        for (int n = 0; n < 6500; n++) {
            drawn += number(Draw.of(new Pool(entries), Set.of(), 1)
                                    .with(seed(n))
                                    .drawn()
                                    .getFirst())
                            == 4
                    ? 1
                    : 0;
        }
        // 2.5 of 6.5: expected 2500, standard deviation 39
        assertThat(drawn).isBetween(2370, 2630);
    }

    @Test
    void thePoolHasTheSameDigestAndDrawInWhateverOrderItComes() {
        List<Pool.Entry> entries = new ArrayList<>(pool(30).entries());
        Draw.Outcome first = Draw.of(new Pool(entries), Set.of("e3"), 7).with(seed(1));
        for (int n = 0; n < 20; n++) {
            Collections.shuffle(entries, new Random(n));
            assertThat(new Pool(entries).digest()).isEqualTo(pool(30).digest());
            assertThat(Draw.of(new Pool(entries), Set.of("e3"), 7).with(seed(1)))
                    .isEqualTo(first);
        }
        assertThat(Draw.of(new Pool(entries), Set.of("e3"), 7).with(seed(2))).isNotEqualTo(first);
    }

    @Test
    void nobodyIsDrawnTwiceOrThoughToBeAvoidedAndLimitsHoldForReservesToo() {
        List<Pool.Entry> entries = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            entries.add(new Pool.Entry(
                    "e" + n, BigDecimal.ONE, Map.of("unit", "u" + n % 9, "region", n % 4 == 0 ? "out" : "in")));
        }
        var draw = new Draw(
                new Pool(entries),
                Set.of("e0", "e1"),
                List.of(new Draw.Quota("region", "out", 2)),
                List.of(new Draw.Limit("unit", 1)),
                5,
                3);
        for (int n = 0; n < 200; n++) {
            Draw.Outcome outcome = draw.with(seed(n));
            List<String> keys = outcome.drawn().stream().map(Draw.Drawn::expert).toList();
            Set<Integer> units = new HashSet<>();
            assertThat(keys).hasSize(8).doesNotHaveDuplicates().doesNotContain("e0", "e1");
            assertThat(outcome.drawn()).allMatch(one -> units.add(number(one) % 9));
            assertThat(outcome.drawn().subList(0, 2)).allMatch(one -> number(one) % 4 == 0);
            assertThat(outcome.drawn().subList(5, 8)).allMatch(Draw.Drawn::reserve);
            assertThat(draw.unmet(outcome)).isEmpty();
            assertThat(outcome.missing()).isZero();
        }
    }

    @Test
    void whatCannotBeFilledIsSaid() {
        var draw = new Draw(pool(3), Set.of("e0"), List.of(new Draw.Quota("region", "out", 1)), List.of(), 4, 1);
        Draw.Outcome outcome = draw.with(seed(1));
        assertThat(outcome.drawn()).hasSize(2);
        assertThat(outcome.missing()).isEqualTo(3);
        assertThat(draw.unmet(outcome)).containsExactly(new Draw.Quota("region", "out", 1));
    }

    @Test
    void aCommitmentIsTheDigestOfTheSeedsBytesAndBadSeedsAreRefused() {
        var seed = new Seed("00".repeat(16));
        assertThat(seed.commitment()).isEqualTo(Sm3.hex(new byte[16]));
        assertThat(Seed.fresh()).isNotEqualTo(Seed.fresh());
        assertThatThrownBy(() -> new Seed("abc")).hasMessageContaining("hexadecimal");
        assertThatThrownBy(() -> new Pool(List.of(Pool.Entry.of("a"), Pool.Entry.of("a"))))
                .hasMessage("twice in the pool: a");
    }

    private static double chiSquare(int[] counts, double expected) {
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }

    private static Pool pool(int size) {
        List<Pool.Entry> entries = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            entries.add(Pool.Entry.of("e" + n));
        }
        return new Pool(entries);
    }

    private static Seed seed(int n) {
        return new Seed("%032x".formatted(n));
    }

    private static int number(Draw.Drawn one) {
        return Integer.parseInt(one.expert().substring(1));
    }
}
