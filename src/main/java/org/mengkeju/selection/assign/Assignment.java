package org.mengkeju.selection.assign;

import java.util.Arrays;

/** Which reviewers each proposal got. */
public final class Assignment {
    private static final double TENTH = 0.1;

    private final Affinities affinities;
    private final int[][] given;

    Assignment(Affinities affinities, int[][] given) {
        this.affinities = affinities;
        this.given = given;
        for (int[] row : given) {
            Arrays.sort(row);
        }
    }

    /** The reviewers of a proposal, ascending. */
    public int[] reviewers(int proposal) {
        return given[proposal].clone();
    }

    /** Sum of the affinities of a proposal's reviewers, in millionths. */
    public long score(int proposal) {
        long sum = 0;
        for (int reviewer : given[proposal]) {
            sum += affinities.score(proposal, reviewer);
        }
        return sum;
    }

    /** Scores of all proposals, the worst first. */
    public long[] sorted() {
        long[] scores = new long[given.length];
        for (int p = 0; p < scores.length; p++) {
            scores[p] = score(p);
        }
        Arrays.sort(scores);
        return scores;
    }

    /** How many proposals each reviewer got. */
    public int[] loads() {
        int[] loads = new int[affinities.reviewers()];
        for (int[] row : given) {
            for (int reviewer : row) {
                loads[reviewer]++;
            }
        }
        return loads;
    }

    /**
     * The figures by which assignments are compared; scores as sums of affinities.
     *
     * @param p10 the score a tenth of the proposals lies at or below
     * @param meanOfWorstTenth mean score of the worst tenth, at least one proposal
     */
    public record Figures(
            double total, double mean, double min, double p10, double meanOfWorstTenth, int loadMax, int loadMin) {}

    /** Measures it. */
    public Figures figures() {
        long[] scores = sorted();
        if (scores.length == 0) {
            return new Figures(0, 0, 0, 0, 0, 0, 0);
        }
        long total = Arrays.stream(scores).sum();
        int worst = Math.max(1, (int) Math.floor(scores.length * TENTH));
        long ofWorst = Arrays.stream(scores, 0, worst).sum();
        int[] loads = loads();
        return new Figures(
                units(total),
                units(total) / scores.length,
                units(scores[0]),
                units(scores[worst - 1]),
                units(ofWorst) / worst,
                Arrays.stream(loads).max().orElse(0),
                Arrays.stream(loads).min().orElse(0));
    }

    private static double units(long millionths) {
        return (double) millionths / Affinities.ONE;
    }

    int[][] copy() {
        return Arrays.stream(given).map(int[]::clone).toArray(int[][]::new);
    }
}
