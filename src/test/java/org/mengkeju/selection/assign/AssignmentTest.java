package org.mengkeju.selection.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Held against every assignment of small networks; seeds are in the descriptions. */
class AssignmentTest {
    private static final int SEEDS = 300;

    @Test
    void theTotalIsTheLargestThereIsAndImpossibleOnesAreRefused() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var affinities = Networks.of(Networks.random(random, 5, 4, .7), 5);
            var loads = new Loads(2, random.nextInt(2), 3);
            var tried = new Networks.Tried(affinities, loads);
            if (tried.total < 0) {
                assertThatThrownBy(() -> TotalAffinity.assign(affinities, loads))
                        .as("seed %d", seed)
                        .isInstanceOf(Infeasible.class);
            } else {
                Assignment own = TotalAffinity.assign(affinities, loads);
                assertThat(Arrays.stream(own.sorted()).sum())
                        .as("seed %d", seed)
                        .isEqualTo(tried.total);
                assertKept(affinities, loads, own, seed);
            }
        }
    }

    @Test
    void theFairOneKeepsAllConditionsAndIsNeverLessFairThanTheTotal() {
        int possible = 0;
        int best = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var affinities = Networks.of(Networks.random(random, 5, 5, .8), 5);
            var loads = new Loads(2, 0, 2 + random.nextInt(2));
            var tried = new Networks.Tried(affinities, loads);
            if (tried.total < 0) {
                continue;
            }
            possible++;
            var outcome = FairAffinity.solve(affinities, loads, Coverage.NONE);
            long[] fair = outcome.assignment().sorted();
            assertKept(affinities, loads, outcome.assignment(), seed);
            assertThat(Arrays.compare(
                            fair, TotalAffinity.assign(affinities, loads).sorted()))
                    .as("leximin, seed %d", seed)
                    .isNotNegative();
            assertThat(tried.minimum).as("bound, seed %d", seed).isLessThanOrEqualTo(outcome.bound());
            assertThat(outcome.finished()).isTrue();
            best += fair[0] == tried.minimum ? 1 : 0;
        }
        assertThat(possible).isGreaterThan(200);
        assertThat(best / (double) possible)
                .as("share with the largest minimum there is")
                .isGreaterThan(.95);
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            List<Networks.Fit> fits = Networks.random(random, 12, 9, .95);
            var loads = new Loads(3, 0, 5);
            var one = Networks.of(fits, 12);
            var other = Networks.of(Networks.shuffled(fits, random), 12);
            assertThat(pairs(other, FairAffinity.assign(other, loads)))
                    .as("seed %d", seed)
                    .isEqualTo(pairs(one, FairAffinity.assign(one, loads)));
        }
    }

    @Test
    void theWorstOffIsHelpedThoughTheTotalSuffers() {
        var affinities = new Affinities.Builder()
                .fit("a", "x", new BigDecimal("1"))
                .fit("a", "y", new BigDecimal("0.7"))
                .fit("b", "x", new BigDecimal("0.4"))
                .fit("b", "y", new BigDecimal("0.2"))
                .build();
        var loads = new Loads(1, 0, 1);
        assertThat(TotalAffinity.assign(affinities, loads).sorted()).containsExactly(200_000, 1_000_000);
        assertThat(FairAffinity.assign(affinities, loads).sorted()).containsExactly(400_000, 700_000);
    }

    @Test
    void whoCannotBeServedIsNamedWithTheReasonAndTheWaysOut() {
        var affinities = new Affinities.Builder()
                .fit("a", "x", BigDecimal.ONE)
                .fit("b", "x", BigDecimal.ONE)
                .fit("c", "x", BigDecimal.ONE)
                .fit("d", "y", BigDecimal.ONE)
                .build();
        assertThatThrownBy(() -> TotalAffinity.assign(affinities, new Loads(1, 0, 2)))
                .isInstanceOfSatisfying(Infeasible.class, fault -> {
                    assertThat(fault.shortages())
                            .containsExactly(new Infeasible.Shortage(List.of("a", "b", "c"), 3, 2, 1));
                    assertThat(fault.waysOut().most()).isEqualTo(3);
                    assertThat(fault.waysOut().perProposal()).isZero();
                });
    }

    @Test
    void aConflictAndAZeroAreNeverAssigned() {
        var affinities = new Affinities.Builder()
                .fit("a", "x", BigDecimal.ONE)
                .fit("a", "y", BigDecimal.ZERO)
                .fit("a", "z", new BigDecimal("0.1"))
                .conflict("a", "x")
                .conflict("unknown", "x")
                .build();
        assertThat(pairs(affinities, TotalAffinity.assign(affinities, new Loads(1, 0, 1))))
                .containsExactly("a z");
        assertThatThrownBy(() -> TotalAffinity.assign(affinities, new Loads(2, 0, 1)))
                .isInstanceOf(Infeasible.class)
                .hasMessage("a: 2 reviews wanted, 1 to be had from 1 reviewer");
    }

    @Test
    void whoWouldStayWithoutWorkIsNamed() {
        var affinities = new Affinities.Builder()
                .fit("a", "x", BigDecimal.ONE)
                .fit("a", "y", BigDecimal.ONE)
                .build();
        assertThatThrownBy(() -> TotalAffinity.assign(affinities, new Loads(1, 1, 1)))
                .isInstanceOfSatisfying(Infeasible.class, fault -> {
                    assertThat(fault.idle()).hasSize(1);
                    assertThat(fault.waysOut().least()).isZero();
                });
    }

    @Test
    void conditionsOnTheReviewersOfAProposalAreKeptByBothObjectives() {
        Map<String, Map<String, String>> traits = Map.of(
                "r0", Map.of("unit", "u1", "region", "out"),
                "r1", Map.of("unit", "u1"),
                "r2", Map.of("unit", "u2"),
                "r3", Map.of("unit", "u3"),
                "r4", Map.of("unit", "u4", "region", "out"));
        for (int seed = 0; seed < 60; seed++) {
            var affinities = Networks.of(Networks.random(new Random(seed), 6, 5, .9), 6);
            var coverage = Coverage.of(
                    affinities,
                    traits,
                    List.of(new Coverage.Least("region", "out", 1)),
                    List.of(new Coverage.Most("unit", 1)));
            var loads = new Loads(2, 0, 4);
            try {
                Assignment total = CoveredTotal.assign(affinities, loads, coverage);
                Assignment fair =
                        FairAffinity.solve(affinities, loads, coverage).assignment();
                assertCovered(affinities, total, seed);
                assertCovered(affinities, fair, seed);
                assertThat(Arrays.compare(fair.sorted(), total.sorted())).isNotNegative();
            } catch (Infeasible e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void pairsThatStayAreInEveryAssignmentWhateverTheyAreWorth() {
        int possible = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var affinities = Networks.of(Networks.random(random, 5, 5, .8), 5);
            var loads = new Loads(2, 0, 3);
            var held = Held.none(affinities);
            boolean[][] stay = new boolean[affinities.proposals()][affinities.reviewers()];
            for (int p = 0; p < affinities.proposals(); p++) {
                for (int r : affinities.fits(p)) {
                    if (random.nextInt(6) == 0) {
                        held.with(affinities, affinities.proposal(p), affinities.reviewer(r));
                        stay[p][r] = true;
                    }
                }
            }
            var units = Coverage.of(affinities, Map.of(), List.of(), List.of(new Coverage.Most("unit", 1)));
            try {
                Assignment total = TotalAffinity.assign(affinities, loads, held);
                assertHeld(affinities, loads, stay, held, total, seed);
                assertHeld(affinities, loads, stay, held, CoveredTotal.assign(affinities, loads, units, held), seed);
                Assignment fair = FairAffinity.solve(affinities, loads, Coverage.NONE, held)
                        .assignment();
                assertHeld(affinities, loads, stay, held, fair, seed);
                assertThat(Arrays.compare(fair.sorted(), total.sorted()))
                        .as("seed %d", seed)
                        .isNotNegative();
                possible++;
            } catch (Infeasible e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
        assertThat(possible).isGreaterThan(SEEDS / 3);
    }

    private static void assertHeld(
            Affinities affinities, Loads loads, boolean[][] stay, Held held, Assignment own, int seed) {
        int[] load = own.loads();
        for (int p = 0; p < affinities.proposals(); p++) {
            int[] given = own.reviewers(p);
            assertThat(given).as("seed %d", seed).hasSize(held.wanted(p, loads));
            for (int r = 0; r < affinities.reviewers(); r++) {
                boolean there = Arrays.binarySearch(given, r) >= 0;
                assertThat(there || !stay[p][r])
                        .as("seed %d, %d, %d", seed, p, r)
                        .isTrue();
                assertThat(load[r]).as("seed %d", seed).isLessThanOrEqualTo(held.most(r, loads));
            }
        }
    }

    @Test
    void everyProposalHasReviewersWhoAreRightForJustThisOne() {
        var rule = new Coverage.Least("discipline", "", 1);
        int possible = 0;
        for (int seed = 0; seed < 60; seed++) {
            var affinities = Networks.of(Networks.random(new Random(seed), 6, 5, .9), 6);
            var coverage = Coverage.NONE.and(affinities, rule, AssignmentTest::sameParity);
            var loads = new Loads(2, 0, 4);
            try {
                assertParity(affinities, CoveredTotal.assign(affinities, loads, coverage), seed);
                assertParity(
                        affinities,
                        FairAffinity.solve(affinities, loads, coverage).assignment(),
                        seed);
                possible++;
            } catch (Infeasible e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
        assertThat(possible).isPositive();
    }

    private static boolean sameParity(String proposal, String reviewer) {
        return Integer.parseInt(proposal.substring(1)) % 2 == Integer.parseInt(reviewer.substring(1)) % 2;
    }

    private static void assertParity(Affinities affinities, Assignment own, int seed) {
        for (int p = 0; p < affinities.proposals(); p++) {
            String proposal = affinities.proposal(p);
            assertThat(Arrays.stream(own.reviewers(p)).mapToObj(affinities::reviewer))
                    .as("seed %d, %s", seed, proposal)
                    .anyMatch(reviewer -> sameParity(proposal, reviewer));
        }
    }

    @Test
    void aConditionNobodyMeetsNamesTheProposal() {
        var affinities = new Affinities.Builder()
                .fit("a", "x", BigDecimal.ONE)
                .fit("a", "y", BigDecimal.ONE)
                .build();
        var outside = Coverage.of(affinities, Map.of(), List.of(new Coverage.Least("region", "out", 1)), List.of());
        assertThatThrownBy(() -> CoveredTotal.assign(affinities, new Loads(1, 0, 1), outside))
                .hasMessage("a: 1 with region = out wanted, 0 fit");
        var units = Map.of("x", Map.of("unit", "u"), "y", Map.of("unit", "u"));
        var oneUnit = Coverage.of(affinities, units, List.of(), List.of(new Coverage.Most("unit", 1)));
        assertThatThrownBy(() -> CoveredTotal.assign(affinities, new Loads(2, 0, 1), oneUnit))
                .hasMessage("a: at most 1 with the same unit leaves 1 of 2");
    }

    @Test
    void everyPairIsExplainedByWhatItBringsAndWhyOthersDidNotGetIt() {
        var affinities = new Affinities.Builder()
                .fit("a", "x", new BigDecimal("0.9"))
                .fit("a", "y", new BigDecimal("0.5"))
                .fit("a", "z", new BigDecimal("0.1"))
                .fit("b", "x", new BigDecimal("1"))
                .fit("b", "y", new BigDecimal("0.3"))
                .build();
        var loads = new Loads(1, 0, 1);
        var own = Explanation.of(affinities, loads, TotalAffinity.assign(affinities, loads), "a", "y", 3);
        assertThat(own.affinity()).isEqualTo(500_000);
        assertThat(own.place()).isEqualTo(2);
        assertThat(own.alternatives())
                .containsExactly(
                        new Explanation.Alternative("x", 900_000, Explanation.Why.EXCHANGE_LOSES, -300_000, "b"),
                        new Explanation.Alternative("z", 100_000, Explanation.Why.NO_GAIN, -400_000, null));
    }

    private static void assertKept(Affinities affinities, Loads loads, Assignment own, int seed) {
        for (int p = 0; p < affinities.proposals(); p++) {
            assertThat(own.reviewers(p)).as("seed %d", seed).hasSize(loads.perProposal());
            for (int r : own.reviewers(p)) {
                assertThat(affinities.score(p, r)).as("seed %d", seed).isPositive();
            }
        }
        for (int load : own.loads()) {
            assertThat(load).as("seed %d", seed).isBetween(loads.least(), loads.most());
        }
    }

    private static void assertCovered(Affinities affinities, Assignment own, int seed) {
        for (int p = 0; p < affinities.proposals(); p++) {
            List<String> keys = Arrays.stream(own.reviewers(p))
                    .mapToObj(affinities::reviewer)
                    .toList();
            assertThat(keys).as("seed %d", seed).containsAnyOf("r0", "r4").isNotEqualTo(List.of("r0", "r1"));
        }
    }

    private static List<String> pairs(Affinities affinities, Assignment own) {
        return java.util.stream.IntStream.range(0, affinities.proposals())
                .boxed()
                .flatMap(p -> Arrays.stream(own.reviewers(p))
                        .mapToObj(r -> affinities.proposal(p) + " " + affinities.reviewer(r)))
                .toList();
    }
}
