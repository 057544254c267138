package org.mengkeju.selection.assign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Small random affinities, and all assignments of them tried out. */
final class Networks {
    private Networks() {}

    /** A pair of keys with a score. */
    record Fit(String proposal, String reviewer, BigDecimal score) {}

    static List<Fit> random(Random random, int proposals, int reviewers, double density) {
        List<Fit> fits = new ArrayList<>();
        for (int p = 0; p < proposals; p++) {
            for (int r = 0; r < reviewers; r++) {
                if (random.nextDouble() < density) {
                    fits.add(new Fit("p" + p, "r" + r, BigDecimal.valueOf(1 + random.nextInt(8), 1)));
                }
            }
        }
        return fits;
    }

    static Affinities of(List<Fit> fits, int proposals) {
        var builder = new Affinities.Builder();
        for (int p = 0; p < proposals; p++) {
            builder.proposal("p" + p);
        }
        fits.forEach(one -> builder.fit(one.proposal(), one.reviewer(), one.score()));
        return builder.build();
    }

    static List<Fit> shuffled(List<Fit> fits, Random random) {
        List<Fit> copy = new ArrayList<>(fits);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** The best there is: largest total and largest minimum, or −1 where nothing is possible. */
    static final class Tried {
        private final Affinities affinities;
        private final Loads loads;
        private final int[] work;
        private final long[] scores;
        long total = -1;
        long minimum = -1;

        Tried(Affinities affinities, Loads loads) {
            this.affinities = affinities;
            this.loads = loads;
            this.work = new int[affinities.reviewers()];
            this.scores = new long[affinities.proposals()];
            fill(0, 0, 0);
        }

        private void fill(int p, int at, int count) {
            if (p == affinities.proposals()) {
                judge();
            } else if (count == loads.perProposal()) {
                fill(p + 1, 0, 0);
            } else {
                int[] fits = affinities.fits(p);
                for (int next = at; next < fits.length; next++) {
                    if (work[fits[next]] < loads.most()) {
                        work[fits[next]]++;
                        scores[p] += affinities.scores(p)[next];
                        fill(p, next + 1, count + 1);
                        scores[p] -= affinities.scores(p)[next];
                        work[fits[next]]--;
                    }
                }
            }
        }

        private void judge() {
            for (int own : work) {
                if (own < loads.least()) {
                    return;
                }
            }
            long sum = 0;
            long least = Long.MAX_VALUE;
            for (long score : scores) {
                sum += score;
                least = Math.min(least, score);
            }
            total = Math.max(total, sum);
            minimum = Math.max(minimum, least);
        }
    }
}
