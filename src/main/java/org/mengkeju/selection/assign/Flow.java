package org.mengkeju.selection.assign;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The flow behind an assignment: a unit for each review runs from its proposal over a pair to the reviewer and from there to the
 * sink. A largest flow of least cost serves as many reviews as can be served and, among those, is worth most.
 */
final class Flow {
    static {
        Loader.loadNativeLibraries();
    }

    private final Affinities affinities;
    private final Loads loads;
    private final Held held;

    private Flow(Affinities affinities, Loads loads, Held held) {
        this.affinities = affinities;
        this.loads = loads;
        this.held = held;
    }

    /** Reviewers of each proposal, ascending; fewer than wanted where there are not enough. */
    static int[][] solved(Affinities affinities, Loads loads, Held held) {
        return new Flow(affinities, loads, held).solved();
    }

    private int[][] solved() {
        int sink = affinities.proposals() + affinities.reviewers();
        var flow = new MinCostFlow();
        pairs(flow);
        work(flow, sink);
        long all = 0;
        for (int p = 0; p < affinities.proposals(); p++) {
            flow.setNodeSupply(p, held.wanted(p, loads));
            all += held.wanted(p, loads);
        }
        flow.setNodeSupply(sink, -all);
        MinCostFlowBase.Status status = flow.solveMaxFlowWithMinCost();
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("the flow was not solved: " + status);
        }
        int[][] given = given(flow);
        flow.delete();
        return given;
    }

    private void pairs(MinCostFlow flow) {
        long kept = kept();
        for (int p = 0; p < affinities.proposals(); p++) {
            int[] fits = affinities.fits(p);
            long[] scores = affinities.scores(p);
            for (int at = 0; at < fits.length; at++) {
                long worth = scores[at] + (held.has(p, fits[at]) ? kept : 0);
                flow.addArcWithCapacityAndUnitCost(p, affinities.proposals() + fits[at], 1, -worth);
            }
        }
    }

    private void work(MinCostFlow flow, int sink) {
        long prize = prize();
        for (int r = 0; r < affinities.reviewers(); r++) {
            int node = affinities.proposals() + r;
            if (loads.least() > 0) {
                flow.addArcWithCapacityAndUnitCost(node, sink, loads.least(), -prize);
            }
            flow.addArcWithCapacityAndUnitCost(node, sink, (long) held.most(r, loads) - loads.least(), 0);
        }
    }

    /**
     * More than any shift of one review from one reviewer to another is worth: it runs over each reviewer once at most, and no
     * step on the way is worth more than the best pair.
     */
    private long prize() {
        return (best() + kept() + 1) * (affinities.reviewers() + 1L);
    }

    /** What holding a pair is worth: more than all changes of others together could win, so that none is given up for them. */
    private long kept() {
        return held.isEmpty() ? 0 : (best() + 1) * (affinities.reviewers() + 1L);
    }

    private long best() {
        return IntStream.range(0, affinities.proposals())
                .mapToLong(p -> Arrays.stream(affinities.scores(p)).max().orElse(0))
                .max()
                .orElse(0);
    }

    private int[][] given(MinCostFlow flow) {
        int[][] given = new int[affinities.proposals()][];
        int arc = 0;
        for (int p = 0; p < given.length; p++) {
            int[] fits = affinities.fits(p);
            int[] own = new int[fits.length];
            int count = 0;
            for (int reviewer : fits) {
                if (flow.getFlow(arc) > 0) {
                    own[count++] = reviewer;
                }
                arc++;
            }
            given[p] = Arrays.copyOf(own, count);
        }
        return given;
    }
}
