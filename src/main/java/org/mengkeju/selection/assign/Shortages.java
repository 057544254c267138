package org.mengkeju.selection.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mengkeju.selection.assign.Infeasible.Shortage;
import org.mengkeju.selection.assign.Infeasible.WaysOut;

/** Says why a largest flow serves too few: who competes for whom, and what would be enough. */
final class Shortages {
    private final Affinities affinities;
    private final Loads loads;
    private final Held held;
    private final int[][] given;
    private final boolean[] told;
    private final List<List<Integer>> holders = new ArrayList<>();

    private Shortages(Affinities affinities, Loads loads, Held held, int[][] given) {
        this.affinities = affinities;
        this.loads = loads;
        this.held = held;
        this.given = given;
        this.told = new boolean[given.length];
        for (int r = 0; r < affinities.reviewers(); r++) {
            holders.add(new ArrayList<>());
        }
        for (int p = 0; p < given.length; p++) {
            for (int reviewer : given[p]) {
                holders.get(reviewer).add(p);
            }
        }
    }

    /** Refuses what is not whole. */
    static void requireNone(Affinities affinities, Loads loads, Held held, int[][] given) {
        var check = new Shortages(affinities, loads, held, given);
        List<Shortage> shortages = check.shortages();
        List<String> idle = check.idle();
        if (!shortages.isEmpty()) {
            throw new Infeasible(shortages, List.of(), check.waysOut());
        }
        if (!idle.isEmpty()) {
            throw new Infeasible(shortages, idle, new WaysOut(0, 0, check.least()));
        }
    }

    private List<Shortage> shortages() {
        List<Shortage> shortages = new ArrayList<>();
        for (int p = 0; p < given.length; p++) {
            if (given[p].length < held.wanted(p, loads) && !told[p]) {
                shortages.add(shortage(p));
            }
        }
        return shortages;
    }

    /**
     * The proposals that compete with an unserved one for the same full reviewers: from it to everybody it could have, and on to
     * everything those have. In a largest flow these reviewers are all full, so the group can get no more than it has.
     */
    private Shortage shortage(int from) {
        boolean[] reached = new boolean[affinities.reviewers()];
        List<Integer> group = new ArrayList<>(List.of(from));
        told[from] = true;
        for (int at = 0; at < group.size(); at++) {
            int proposal = group.get(at);
            for (int reviewer : affinities.fits(proposal)) {
                if (!reached[reviewer] && Arrays.binarySearch(given[proposal], reviewer) < 0) {
                    reached[reviewer] = true;
                    holders.get(reviewer).stream().filter(other -> !told[other]).forEach(other -> {
                        told[other] = true;
                        group.add(other);
                    });
                }
            }
            if (at == group.size() - 1) {
                join(group, reached);
            }
        }
        return new Shortage(
                group.stream().map(affinities::proposal).sorted().toList(),
                group.stream().mapToInt(p -> held.wanted(p, loads)).sum(),
                group.stream().mapToInt(p -> given[p].length).sum(),
                (int) group.stream()
                        .flatMapToInt(p -> Arrays.stream(affinities.fits(p)))
                        .distinct()
                        .count());
    }

    /** Other short proposals that could have nobody but those reached: they are short of the same reviewers. */
    private void join(List<Integer> group, boolean[] reached) {
        for (int p = 0; p < given.length; p++) {
            int[] fits = affinities.fits(p);
            int[] own = given[p];
            boolean same = fits.length > 0
                    && Arrays.stream(fits).allMatch(r -> reached[r] || Arrays.binarySearch(own, r) >= 0);
            if (!told[p] && own.length < held.wanted(p, loads) && same) {
                told[p] = true;
                group.add(p);
            }
        }
    }

    private List<String> idle() {
        return IntStream.range(0, affinities.reviewers())
                .filter(r -> holders.get(r).size() < loads.least())
                .mapToObj(affinities::reviewer)
                .toList();
    }

    private WaysOut waysOut() {
        int fewest = IntStream.range(0, affinities.proposals())
                .map(p -> affinities.fits(p).length)
                .min()
                .orElse(0);
        int least = loads.least();
        int proposals = affinities.proposals();
        // from one limit on more load is always enough, and fewer reviewers a proposal are never worse: halving finds
        // both
        int most = fewest < loads.perProposal()
                ? 0
                : smallest(
                        loads.most() + 1, proposals, limit -> isServed(new Loads(loads.perProposal(), least, limit)));
        int per = smallest(1, loads.perProposal(), missing -> {
            int wanted = loads.perProposal() - missing;
            return wanted == 0 || (wanted <= fewest && isServed(new Loads(wanted, 0, loads.most())));
        });
        return new WaysOut(most, loads.perProposal() - per, least);
    }

    private int least() {
        int lower = smallest(1, loads.least(), fewer -> {
            var eased = new Loads(loads.perProposal(), loads.least() - fewer, loads.most());
            var solved = new Shortages(affinities, eased, held, Flow.solved(affinities, eased, held));
            return solved.idle().isEmpty();
        });
        return loads.least() - lower;
    }

    private boolean isServed(Loads eased) {
        int[][] tried = Flow.solved(affinities, eased, held);
        return IntStream.range(0, tried.length).allMatch(p -> tried[p].length == held.wanted(p, eased));
    }

    private static int smallest(int from, int to, java.util.function.IntPredicate isEnough) {
        int low = from;
        int high = Math.max(from, to);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isEnough.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
