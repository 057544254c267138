package org.mengkeju.selection.assign;

/** The assignment with the largest sum of affinities: a flow of least cost from proposals through reviewers. Exact. */
public final class TotalAffinity {
    private TotalAffinity() {}

    /**
     * Assigns.
     *
     * @throws Infeasible where the conditions cannot all be kept
     */
    public static Assignment assign(Affinities affinities, Loads loads) {
        return assign(affinities, loads, Held.none(affinities));
    }

    /**
     * Assigns around pairs that stay.
     *
     * @throws Infeasible where the conditions cannot all be kept
     */
    public static Assignment assign(Affinities affinities, Loads loads, Held held) {
        int[][] given = Flow.solved(affinities, loads, held);
        Shortages.requireNone(affinities, loads, held, given);
        return new Assignment(affinities, given);
    }
}
