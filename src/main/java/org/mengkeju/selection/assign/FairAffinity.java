package org.mengkeju.selection.assign;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The assignment in which the worst-off proposal is as well off as can be found, then the second worst-off and so on (leximin),
 * found by {@linkplain ExchangeChain chains of exchanges} from the largest total: each chain makes one proposal better off and
 * leaves everybody it touches above what that one was worth, so that the sorted list of scores only ever rises. It ends when no
 * proposal can be helped so. Approximate: a better assignment may need exchanges that meet at several proposals at once; the
 * minimum is proven best where it meets {@link Outcome#bound()}. Same input, same outcome: proposals and reviewers count in the
 * order of their keys, the worst-off is helped first, among equals the first.
 */
public final class FairAffinity {
    /** Exchanges looked at before it stops on the way; counted, not timed, so that every machine stops at the same place. */
    static final long LOOKS_MAX = 400_000_000L;

    private final Board board;
    private final ExchangeChain chain;
    private final boolean[] waits;
    private final TreeSet<Integer> waiting;

    private FairAffinity(Board board) {
        this.board = board;
        this.chain = new ExchangeChain(board);
        this.waits = new boolean[board.proposals()];
        this.waiting = new TreeSet<>(Comparator.comparingLong(board::score).thenComparingInt(p -> p));
    }

    /**
     * An assignment and how far it is proven.
     *
     * @param bound no assignment has a larger minimum: what the proposal with the weakest choice would be worth if it could
     *     choose before all others; in millionths
     * @param chains exchanges made
     * @param finished false where the search was cut short at its limit of work
     */
    public record Outcome(Assignment assignment, long bound, int chains, boolean finished) {
        /** Whether no assignment has a larger minimum. */
        public boolean isMinimumProven() {
            return assignment.sorted().length == 0 || assignment.sorted()[0] == bound;
        }
    }

    /**
     * Assigns.
     *
     * @throws Infeasible where the conditions cannot all be kept
     */
    public static Assignment assign(Affinities affinities, Loads loads) {
        return solve(affinities, loads, Coverage.NONE).assignment();
    }

    /**
     * Assigns under conditions on what the reviewers of a proposal are together.
     *
     * @throws Infeasible where the conditions cannot all be kept
     */
    public static Outcome solve(Affinities affinities, Loads loads, Coverage coverage) {
        return solve(affinities, loads, coverage, Held.none(affinities));
    }

    /**
     * Assigns around pairs that stay.
     *
     * @throws Infeasible where the conditions cannot all be kept
     */
    public static Outcome solve(Affinities affinities, Loads loads, Coverage coverage, Held held) {
        Assignment start = coverage.isEmpty()
                ? TotalAffinity.assign(affinities, loads, held)
                : CoveredTotal.assign(affinities, loads, coverage, held);
        var board = new Board(affinities, loads, coverage, held, start.copy());
        long bound = IntStream.range(0, board.proposals())
                .mapToLong(p -> board.ceiling(p))
                .min()
                .orElse(0);
        return new FairAffinity(board).raised(bound);
    }

    private Outcome raised(long bound) {
        int chains = 0;
        int before = -1;
        while (before != chains && chain.looks() < LOOKS_MAX) {
            before = chains;
            IntStream.range(0, board.proposals()).forEach(this::await);
            chains += sweep();
        }
        return new Outcome(board.assignment(), bound, chains, before == chains);
    }

    /** Helps the worst-off again and again until none of those who wait can be helped. */
    private int sweep() {
        int chains = 0;
        while (!waiting.isEmpty() && chain.looks() < LOOKS_MAX) {
            int worst = waiting.first();
            waiting.remove(worst);
            waits[worst] = false;
            List<ExchangeChain.Step> steps = chain.improving(worst);
            if (steps != null) {
                make(steps);
                chains++;
            }
        }
        return chains;
    }

    private void make(List<ExchangeChain.Step> steps) {
        for (ExchangeChain.Step step : steps) {
            if (waits[step.proposal()]) {
                // its place in the order of scores changes
                waiting.remove(step.proposal());
                waits[step.proposal()] = false;
            }
        }
        steps.forEach(step -> board.swap(step.proposal(), step.drop(), step.take()));
        steps.forEach(step -> await(step.proposal()));
    }

    private void await(int proposal) {
        if (!waits[proposal]) {
            waits[proposal] = true;
            waiting.add(proposal);
        }
    }
}
