package org.mengkeju.selection.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Why a proposal has a reviewer: what the pair contributes and why the best others did not get it. All scores in millionths.
 *
 * @param affinity what the pair contributes
 * @param score what all reviewers of the proposal contribute together
 * @param place of the reviewer among all the proposal could have, 1 for the best
 * @param alternatives the best of those it did not get, best first
 */
public record Explanation(
        String proposal, String reviewer, long affinity, long score, int place, List<Alternative> alternatives) {

    /** What stands against an alternative. */
    public enum Why {
        /** It fits no better. */
        NO_GAIN,
        /** It would leave the reviewer below the least load. */
        LEAST_LOAD,
        /** It has as much work as allowed, and none of its proposals could take the reviewer instead. */
        FULL,
        /** It has as much work as allowed; the best exchange with one of its proposals loses or wins nothing in total. */
        EXCHANGE_LOSES,
        /** It has as much work as allowed; an exchange would win in total but leave a proposal worse off than this one is. */
        EXCHANGE_UNFAIR
    }

    /**
     * Somebody else for the same place.
     *
     * @param affinity to the proposal
     * @param change of the total if it were done, with the exchange where one is needed
     * @param exchange the proposal that would take the reviewer instead, or null
     */
    public record Alternative(
            String reviewer,
            long affinity,
            Why why,
            long change,
            @Nullable String exchange) {}

    /**
     * Explains a pair of an assignment.
     *
     * @param top how many alternatives
     * @throws IllegalArgumentException where the proposal does not have the reviewer
     */
    public static Explanation of(
            Affinities affinities, Loads loads, Assignment assignment, String proposal, String reviewer, int top) {
        int p = affinities.proposalAt(proposal);
        int r = affinities.reviewerAt(reviewer);
        if (p < 0 || r < 0 || Arrays.binarySearch(assignment.reviewers(p), r) < 0) {
            throw new IllegalArgumentException(proposal + " does not have " + reviewer);
        }
        var board = new Board(affinities, loads, Coverage.NONE, Held.none(affinities), assignment.copy());
        int[] best = board.best(p);
        List<Alternative> alternatives = Arrays.stream(best)
                .filter(other -> !board.has(p, other))
                .limit(top)
                .mapToObj(other -> alternative(affinities, board, p, r, other))
                .toList();
        int place = 1
                + IntStream.range(0, best.length)
                        .filter(at -> best[at] == r)
                        .findFirst()
                        .orElseThrow();
        return new Explanation(proposal, reviewer, board.affinity(p, r), board.score(p), place, alternatives);
    }

    private static Alternative alternative(Affinities affinities, Board board, int p, int r, int other) {
        long affinity = board.affinity(p, other);
        long change = affinity - board.affinity(p, r);
        String key = affinities.reviewer(other);
        if (change <= 0) {
            return new Alternative(key, affinity, Why.NO_GAIN, change, null);
        }
        if (board.hasRoom(other)) {
            return new Alternative(key, affinity, Why.LEAST_LOAD, change, null);
        }
        List<Integer> takers = new ArrayList<>();
        for (int n = 0; n < board.load(other); n++) {
            int q = board.held(other, n);
            if (!board.has(q, r) && board.affinity(q, r) > 0) {
                takers.add(q);
            }
        }
        return takers.stream()
                .min(Comparator.comparingLong((Integer q) -> board.affinity(q, other) - board.affinity(q, r))
                        .thenComparingInt(q -> q))
                .map(q -> exchange(affinities, board, p, other, q, change + board.affinity(q, r)))
                .orElseGet(() -> new Alternative(key, affinity, Why.FULL, change, null));
    }

    private static Alternative exchange(Affinities affinities, Board board, int p, int other, int q, long with) {
        long change = with - board.affinity(q, other);
        return new Alternative(
                affinities.reviewer(other),
                board.affinity(p, other),
                change > 0 ? Why.EXCHANGE_UNFAIR : Why.EXCHANGE_LOSES,
                change,
                affinities.proposal(q));
    }
}
