package org.mengkeju.selection.assign;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Pairs that stay as they are, for example because the reviewer has already written a score. A proposal that holds more than it
 * wants keeps them all and gets nobody else; so does a reviewer who holds more than the greatest load.
 */
public final class Held {
    private final List<TreeSet<Integer>> reviewers = new ArrayList<>();
    private final int[] load;

    private Held(Affinities affinities) {
        for (int p = 0; p < affinities.proposals(); p++) {
            reviewers.add(new TreeSet<>());
        }
        load = new int[affinities.reviewers()];
    }

    /** No pair is held. */
    public static Held none(Affinities affinities) {
        return new Held(affinities);
    }

    /**
     * Holds one more.
     *
     * @throws IllegalArgumentException where one of both is unknown, or the pair may not be
     */
    public Held with(Affinities affinities, String proposal, String reviewer) {
        int p = affinities.proposalAt(proposal);
        int r = affinities.reviewerAt(reviewer);
        if (p < 0 || r < 0 || affinities.score(p, r) == 0) {
            throw new IllegalArgumentException("not a pair that can be held: " + proposal + ", " + reviewer);
        }
        if (reviewers.get(p).add(r)) {
            load[r]++;
        }
        return this;
    }

    boolean isEmpty() {
        return reviewers.stream().allMatch(TreeSet::isEmpty);
    }

    boolean has(int proposal, int reviewer) {
        return reviewers.get(proposal).contains(reviewer);
    }

    /** How many reviewers a proposal gets. */
    int wanted(int proposal, Loads loads) {
        return Math.max(loads.perProposal(), reviewers.get(proposal).size());
    }

    /** How many proposals a reviewer gets at most. */
    int most(int reviewer, Loads loads) {
        return Math.max(loads.most(), load[reviewer]);
    }
}
