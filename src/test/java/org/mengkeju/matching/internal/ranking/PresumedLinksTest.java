package org.mengkeju.matching.internal.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mengkeju.matching.internal.ranking.PresumedLinks.Near;

class PresumedLinksTest {
    private static final long SEED = 20261122;
    private static final double UNIT = 13;

    @Test
    void aNeedBelongsToTheLinkOfTheTextItResemblesMost() {
        PresumedLinks links = PresumedLinks.of(
                List.of(new Near(List.of("hydrogen/alk"), 10), new Near(List.of("dairy/health"), 6)), UNIT);
        assertThat(links.first(1)).containsExactly("hydrogen/alk");
        assertThat(links.shared(List.of("hydrogen/alk"))).isGreaterThan(0.99);
        assertThat(links.shared(List.of("dairy/health"))).isLessThan(0.01);
        assertThat(links.shared(List.of("grass/seed"))).isZero();
    }

    @Test
    void manyTextsOnALinkDoNotOutvoteTheNearest() {
        List<Near> crowd = IntStream.range(0, 50)
                .mapToObj(n -> new Near(List.of("dairy/health"), 9.0))
                .toList();
        var found = new java.util.ArrayList<>(crowd);
        found.add(new Near(List.of("hydrogen/alk"), 10));
        assertThat(PresumedLinks.of(found, UNIT).first(1)).containsExactly("hydrogen/alk");
    }

    @Test
    void theChancesOfAllLinksSumToOne() {
        var random = new Random(SEED);
        for (int round = 0; round < 100; round++) {
            List<Near> found = IntStream.range(0, 1 + random.nextInt(40))
                    .mapToObj(n -> new Near(
                            List.of("a/" + random.nextInt(9), "b/" + random.nextInt(9)), random.nextGaussian()))
                    .toList();
            PresumedLinks links = PresumedLinks.of(found, UNIT);
            assertThat(links.chances().values().stream().mapToDouble(c -> c).sum())
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void aTextOnManyLinksIsOnTheNeedsLinkNoMoreThanOneOnTheLikeliestOfThem() {
        PresumedLinks links = PresumedLinks.of(
                List.of(new Near(List.of("a/1"), 1), new Near(List.of("a/2"), 1), new Near(List.of("a/3"), 0.9)), UNIT);
        assertThat(links.shared(List.of("a/1", "a/2", "a/3"))).isEqualTo(links.shared(List.of("a/1")));
    }

    @Test
    void whereNothingIsPinnedToALinkNothingIsPresumed() {
        PresumedLinks links = PresumedLinks.of(List.of(new Near(List.of(), 10)), UNIT);
        assertThat(links.chances()).isEmpty();
        assertThat(links.shared(List.of("dairy/health"))).isNaN();
        assertThat(links.shared(List.of())).isNaN();
    }
}
