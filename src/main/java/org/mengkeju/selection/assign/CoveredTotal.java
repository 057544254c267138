package org.mengkeju.selection.assign;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The largest total under conditions on the reviewers of a proposal: an integer program, because conditions that cross each other
 * are no flow any more. Exact; meant for up to some hundred thousand pairs.
 */
public final class CoveredTotal {
    static {
        Loader.loadNativeLibraries();
    }

    private final Affinities affinities;
    private final Loads loads;
    private final Coverage coverage;
    private final Held held;
    private final MPSolver solver;
    private final MPVariable[][] pairs;

    private CoveredTotal(Affinities affinities, Loads loads, Coverage coverage, Held held) {
        this.affinities = affinities;
        this.loads = loads;
        this.coverage = coverage;
        this.held = held;
        this.solver = Objects.requireNonNull(MPSolver.createSolver("SCIP"), "the solver is not there");
        this.pairs = new MPVariable[affinities.proposals()][];
    }

    /**
     * Assigns.
     *
     * @throws Infeasible where the conditions cannot all be kept
     */
    public static Assignment assign(Affinities affinities, Loads loads, Coverage coverage) {
        return assign(affinities, loads, coverage, Held.none(affinities));
    }

    /**
     * Assigns around pairs that stay.
     *
     * @throws Infeasible where the conditions cannot all be kept
     */
    public static Assignment assign(Affinities affinities, Loads loads, Coverage coverage, Held held) {
        // who cannot be served without the conditions is told first: that says more
        Shortages.requireNone(affinities, loads, held, Flow.solved(affinities, loads, held));
        var program = new CoveredTotal(affinities, loads, coverage, held);
        program.requireEachAlone();
        program.build();
        return program.solved();
    }

    /** Names proposals whose own choice does not meet the conditions, whatever the others get. */
    private void requireEachAlone() {
        List<Infeasible.Uncovered> faults = new ArrayList<>();
        for (int p = 0; p < pairs.length; p++) {
            int[] fits = affinities.fits(p);
            for (Coverage.AtLeast one : coverage.least()) {
                int which = p;
                int there = (int)
                        Arrays.stream(fits).filter(r -> one.meets(which, r)).count();
                if (there < one.rule().count()) {
                    faults.add(new Infeasible.Uncovered(
                            affinities.proposal(p),
                            one.rule().trait(),
                            one.rule().value(),
                            one.rule().count(),
                            held.wanted(p, loads),
                            there));
                }
            }
            for (Coverage.AtMost one : coverage.most()) {
                int room = room(one, fits);
                if (room < held.wanted(p, loads)) {
                    faults.add(new Infeasible.Uncovered(
                            affinities.proposal(p),
                            one.rule().trait(),
                            null,
                            one.rule().count(),
                            held.wanted(p, loads),
                            room));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw Infeasible.uncovered(faults);
        }
    }

    private static int room(Coverage.AtMost one, int[] fits) {
        int[] held = new int[one.values()];
        int room = 0;
        for (int reviewer : fits) {
            int value = one.value().get(reviewer);
            if (value < 0 || held[value]++ < one.rule().count()) {
                room++;
            }
        }
        return room;
    }

    private void build() {
        MPObjective total = solver.objective();
        Map<Integer, MPConstraint> work = new HashMap<>();
        for (int r = 0; r < affinities.reviewers(); r++) {
            work.put(r, solver.makeConstraint(loads.least(), held.most(r, loads)));
        }
        for (int p = 0; p < pairs.length; p++) {
            int[] fits = affinities.fits(p);
            pairs[p] = new MPVariable[fits.length];
            int places = held.wanted(p, loads);
            MPConstraint wanted = solver.makeConstraint(places, places);
            for (int at = 0; at < fits.length; at++) {
                // one that stays can be nothing but given
                pairs[p][at] = solver.makeIntVar(held.has(p, fits[at]) ? 1 : 0, 1, "");
                wanted.setCoefficient(pairs[p][at], 1);
                Objects.requireNonNull(work.get(fits[at])).setCoefficient(pairs[p][at], 1);
                total.setCoefficient(pairs[p][at], (double) affinities.scores(p)[at]);
            }
            cover(p, fits);
        }
        total.setMaximization();
    }

    private void cover(int p, int[] fits) {
        for (Coverage.AtLeast one : coverage.least()) {
            MPConstraint rule = solver.makeConstraint(one.rule().count(), held.wanted(p, loads));
            IntStream.range(0, fits.length)
                    .filter(at -> one.meets(p, fits[at]))
                    .forEach(at -> rule.setCoefficient(pairs[p][at], 1));
        }
        for (Coverage.AtMost one : coverage.most()) {
            Map<Integer, MPConstraint> rules = new HashMap<>();
            for (int at = 0; at < fits.length; at++) {
                int value = one.value().get(fits[at]);
                if (value >= 0) {
                    rules.computeIfAbsent(
                                    value,
                                    _ -> solver.makeConstraint(0, one.rule().count()))
                            .setCoefficient(pairs[p][at], 1);
                }
            }
        }
    }

    private Assignment solved() {
        MPSolver.ResultStatus status = solver.solve();
        if (status == MPSolver.ResultStatus.INFEASIBLE) {
            throw Infeasible.together();
        }
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("the program was not solved: " + status);
        }
        int[][] given = new int[pairs.length][];
        for (int p = 0; p < given.length; p++) {
            int[] fits = affinities.fits(p);
            MPVariable[] own = pairs[p];
            given[p] = IntStream.range(0, fits.length)
                    .filter(at -> own[at].solutionValue() > 0.5)
                    .map(at -> fits[at])
                    .toArray();
        }
        solver.delete();
        return new Assignment(affinities, given);
    }
}
