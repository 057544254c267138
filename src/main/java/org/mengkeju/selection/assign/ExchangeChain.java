package org.mengkeju.selection.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a chain of exchanges that makes one proposal better off: it gives up a reviewer for a better one, whoever is
 * overloaded by that hands another proposal on, and so forth, until it reaches somebody with room or the reviewer who was given
 * up. No other proposal on the chain may lose unless it stays above what the first was worth. It looks for the chain whose
 * worst-off proposal ends highest, and among those for the one that loses least in total; after a while any chain is good enough.
 */
final class ExchangeChain {
    /** Exchanges looked at in one search before it is given up. */
    private static final long LOOKS_MAX = 1_000_000;

    /** Exchanges looked at before any chain found is good enough. */
    private static final long PATIENCE = 20_000;

    /** Proposals on a chain at most. */
    private static final int LENGTH_MAX = 30;

    private static final int NOBODY = -1;

    private final Board board;
    private final long[] width;
    private final long[] gain;
    private final int[] from;
    private final int[] over;
    private final boolean[] settled;
    private final List<Integer> touched = new ArrayList<>();
    private final PriorityQueue<Reached> queue = new PriorityQueue<>(Comparator.comparingLong(Reached::width)
            .thenComparingLong(Reached::gain)
            .reversed()
            .thenComparingInt(Reached::reviewer));
    private long looks;
    private int dropped;
    private boolean spare;
    private int found;

    /** A proposal that gives up one reviewer for another. */
    record Step(int proposal, int drop, int take) {}

    private record Reached(long width, long gain, int reviewer) {}

    ExchangeChain(Board board) {
        this.board = board;
        this.width = new long[board.reviewers()];
        this.gain = new long[board.reviewers()];
        this.from = new int[board.reviewers()];
        this.over = new int[board.reviewers()];
        this.settled = new boolean[board.reviewers()];
        Arrays.fill(width, Long.MIN_VALUE);
    }

    /** How many exchanges were looked at since the beginning. */
    long looks() {
        return looks;
    }

    /** The steps that make a proposal better off, or none. */
    @Nullable
    List<Step> improving(int proposal) {
        for (int drop : board.weakestFirst(proposal)) {
            List<Step> steps = improving(proposal, drop);
            if (steps != null) {
                return steps;
            }
        }
        return null;
    }

    private @Nullable List<Step> improving(int proposal, int drop) {
        forget();
        dropped = drop;
        spare = board.canSpare(drop);
        found = NOBODY;
        long begin = looks;
        start(proposal, drop);
        while (!queue.isEmpty() && looks - begin < LOOKS_MAX) {
            int reviewer = queue.remove().reviewer();
            if (settled[reviewer]) {
                continue;
            }
            settled[reviewer] = true;
            if (isEnd(reviewer)) {
                return steps(proposal, drop, reviewer);
            }
            handOn(proposal, reviewer);
            if (found != NOBODY && looks - begin > PATIENCE) {
                return steps(proposal, drop, found);
            }
        }
        return null;
    }

    /** Whether a chain may end here: with somebody who has room, or with the one who was given up. */
    private boolean isEnd(int reviewer) {
        return reviewer == dropped || (spare && board.hasRoom(reviewer));
    }

    private void forget() {
        for (int reviewer : touched) {
            width[reviewer] = Long.MIN_VALUE;
            settled[reviewer] = false;
        }
        touched.clear();
        queue.clear();
    }

    private void start(int proposal, int drop) {
        long without = board.score(proposal) - board.affinity(proposal, drop);
        int[] best = board.best(proposal);
        long[] scores = board.bestScores(proposal);
        for (int at = 0; at < best.length && without + scores[at] > board.score(proposal); at++) {
            looks++;
            if (!board.has(proposal, best[at]) && board.allows(proposal, drop, best[at])) {
                long reached = without + scores[at];
                reach(best[at], reached, reached - board.score(proposal), NOBODY, proposal);
            }
        }
    }

    private void handOn(int first, int reviewer) {
        for (int n = 0; n < board.load(reviewer); n++) {
            int proposal = board.held(reviewer, n);
            if (proposal != first && !isOnWay(proposal, reviewer)) {
                handOn(proposal, reviewer, Math.min(board.score(proposal), board.score(first) + 1));
            }
        }
    }

    /** Who could take a proposal from an overloaded reviewer without bringing it below the floor. */
    private void handOn(int proposal, int reviewer, long floor) {
        int[] best = board.best(proposal);
        long[] scores = board.bestScores(proposal);
        long before = board.score(proposal);
        long without = before - board.affinity(proposal, reviewer);
        for (int at = 0; at < best.length && without + scores[at] >= floor; at++) {
            looks++;
            int next = best[at];
            if (settled[next] || next == reviewer) {
                continue;
            }
            long after = without + scores[at];
            long wide = after >= before ? width[reviewer] : Math.min(width[reviewer], after);
            long worth = gain[reviewer] + after - before;
            boolean better = wide > width[next] || (wide == width[next] && worth > gain[next]);
            if (better && !board.has(proposal, next) && board.allows(proposal, reviewer, next)) {
                reach(next, wide, worth, reviewer, proposal);
            }
        }
    }

    private void reach(int reviewer, long wide, long worth, int before, int proposal) {
        if (width[reviewer] == Long.MIN_VALUE) {
            touched.add(reviewer);
        }
        width[reviewer] = wide;
        gain[reviewer] = worth;
        from[reviewer] = before;
        over[reviewer] = proposal;
        queue.add(new Reached(wide, worth, reviewer));
        if (isEnd(reviewer) && (found == NOBODY || wide > width[found])) {
            found = reviewer;
        }
    }

    /** Whether a proposal changes hands already on the way to a reviewer, each may only once, or the way is too long. */
    private boolean isOnWay(int proposal, int reviewer) {
        int length = 1;
        for (int at = reviewer; at != NOBODY; at = from[at]) {
            looks++;
            if (over[at] == proposal || ++length > LENGTH_MAX) {
                return true;
            }
        }
        return false;
    }

    private List<Step> steps(int first, int drop, int last) {
        List<Step> steps = new ArrayList<>();
        for (int at = last; at != NOBODY; at = from[at]) {
            steps.add(new Step(over[at], over[at] == first ? drop : from[at], at));
        }
        return steps;
    }
}
