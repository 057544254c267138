package org.mengkeju.selection.assign;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** An assignment that is being changed: who holds what, what each proposal is worth, who has room. */
final class Board {
    private final Affinities affinities;
    private final Loads loads;
    private final Coverage coverage;
    private final Held kept;
    private final int[][] given;
    private final long[] score;
    private final int[][] holders;
    private final int[] load;
    private final int[][] best;
    private final long[][] bestScores;

    Board(Affinities affinities, Loads loads, Coverage coverage, Held kept, int[][] given) {
        this.affinities = affinities;
        this.loads = loads;
        this.coverage = coverage;
        this.kept = kept;
        this.given = given;
        int proposals = affinities.proposals();
        this.score = new long[proposals];
        this.holders = new int[affinities.reviewers()][4];
        this.load = new int[affinities.reviewers()];
        this.best = new int[proposals][];
        this.bestScores = new long[proposals][];
        for (int p = 0; p < proposals; p++) {
            rank(p);
            for (int reviewer : given[p]) {
                score[p] += affinities.score(p, reviewer);
                hold(reviewer, p);
            }
        }
    }

    private void rank(int p) {
        int[] fits = affinities.fits(p);
        long[] scores = affinities.scores(p);
        int[] order = IntStream.range(0, fits.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer at) -> -scores[at]).thenComparingInt(at -> fits[at]))
                .mapToInt(Integer::intValue)
                .toArray();
        best[p] = Arrays.stream(order).map(at -> fits[at]).toArray();
        bestScores[p] = Arrays.stream(order).mapToLong(at -> scores[at]).toArray();
    }

    private void hold(int reviewer, int proposal) {
        if (load[reviewer] == holders[reviewer].length) {
            holders[reviewer] = Arrays.copyOf(holders[reviewer], 2 * load[reviewer]);
        }
        holders[reviewer][load[reviewer]++] = proposal;
    }

    private void release(int reviewer, int proposal) {
        int[] held = holders[reviewer];
        int at = 0;
        while (held[at] != proposal) {
            at++;
        }
        held[at] = held[--load[reviewer]];
    }

    /** Gives a proposal another reviewer; loads are the caller's care. */
    void swap(int proposal, int drop, int take) {
        int[] own = given[proposal];
        int at = 0;
        while (own[at] != drop) {
            at++;
        }
        own[at] = take;
        release(drop, proposal);
        hold(take, proposal);
        score[proposal] += affinities.score(proposal, take) - affinities.score(proposal, drop);
    }

    int proposals() {
        return score.length;
    }

    int reviewers() {
        return load.length;
    }

    long score(int proposal) {
        return score[proposal];
    }

    long affinity(int proposal, int reviewer) {
        return affinities.score(proposal, reviewer);
    }

    /** Reviewers a proposal may get, the best first. */
    int[] best(int proposal) {
        return best[proposal];
    }

    /** Their scores. */
    long[] bestScores(int proposal) {
        return bestScores[proposal];
    }

    /** The reviewers of a proposal that it may give up, the weakest first. */
    int[] weakestFirst(int proposal) {
        return Arrays.stream(given[proposal])
                .filter(reviewer -> !kept.has(proposal, reviewer))
                .boxed()
                .sorted(Comparator.comparingLong((Integer r) -> affinities.score(proposal, r))
                        .thenComparingInt(r -> r))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    boolean has(int proposal, int reviewer) {
        for (int own : given[proposal]) {
            if (own == reviewer) {
                return true;
            }
        }
        return false;
    }

    /** How many proposals a reviewer holds. */
    int load(int reviewer) {
        return load[reviewer];
    }

    /** The n-th of the proposals a reviewer holds, in no order. */
    int held(int reviewer, int n) {
        return holders[reviewer][n];
    }

    boolean hasRoom(int reviewer) {
        return load[reviewer] < kept.most(reviewer, loads);
    }

    boolean canSpare(int reviewer) {
        return load[reviewer] > loads.least();
    }

    boolean allows(int proposal, int drop, int take) {
        return !kept.has(proposal, drop) && coverage.allows(proposal, given[proposal], drop, take);
    }

    /** The most a proposal could be worth if it had the first choice of all, beside what it holds. */
    long ceiling(int proposal) {
        int[] order = best[proposal];
        long sum = 0;
        int places = given[proposal].length;
        for (int at = 0; at < order.length; at++) {
            if (kept.has(proposal, order[at])) {
                sum += bestScores[proposal][at];
                places--;
            }
        }
        for (int at = 0; at < order.length && places > 0; at++) {
            if (!kept.has(proposal, order[at])) {
                sum += bestScores[proposal][at];
                places--;
            }
        }
        return sum;
    }

    Assignment assignment() {
        return new Assignment(affinities, Arrays.stream(given).map(int[]::clone).toArray(int[][]::new));
    }
}
