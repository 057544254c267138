package org.mengkeju.selection.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.assign.Affinities;
import org.mengkeju.selection.assign.Assignment;
import org.mengkeju.selection.assign.Explanation;
import org.mengkeju.selection.assign.Infeasible;
import org.mengkeju.selection.assign.Loads;

/** The figures of an assignment under their fixed names, and what to say where there is none. */
final class AssignReport {
    private AssignReport() {}

    static Map<String, Object> of(
            Affinities affinities,
            Loads loads,
            Assignment assignment,
            double seconds,
            @Nullable Explanation explanation) {
        Assignment.Figures own = assignment.figures();
        Map<String, Object> figures = head(affinities, affinities.proposals() * loads.perProposal(), true);
        figures.put("total", rounded(own.total()));
        figures.put("mean", rounded(own.mean()));
        figures.put("min", rounded(own.min()));
        figures.put("p10", rounded(own.p10()));
        figures.put("mean_worst_decile", rounded(own.meanOfWorstTenth()));
        figures.put("load_max", own.loadMax());
        figures.put("seconds", Math.round(seconds * 1000) / 1000.0);
        if (explanation != null) {
            figures.put("explanation", told(explanation));
        }
        return figures;
    }

    static Map<String, Object> of(Affinities affinities, Loads loads, Infeasible fault, double seconds) {
        Map<String, Object> figures = head(affinities, 0, false);
        for (String name : List.of("total", "mean", "min", "p10", "mean_worst_decile", "load_max")) {
            figures.put(name, null);
        }
        figures.put("seconds", Math.round(seconds * 1000) / 1000.0);
        figures.put(
                "unserved", fault.shortages().stream().map(AssignReport::told).toList());
        figures.put("idle", fault.idle());
        figures.put("ways_out", waysOut(fault, loads));
        return figures;
    }

    private static Map<String, Object> head(Affinities affinities, int assigned, boolean feasible) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("proposals", affinities.proposals());
        figures.put("reviewers", affinities.reviewers());
        figures.put("assigned", assigned);
        figures.put("feasible", feasible);
        return figures;
    }

    private static Map<String, Object> told(Infeasible.Shortage one) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("proposals", one.proposals());
        told.put("wanted", one.wanted());
        told.put("available", one.available());
        told.put("reviewers", one.reviewers());
        told.put("why", one.text());
        return told;
    }

    private static Map<String, Object> told(Explanation one) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("proposal", one.proposal());
        told.put("reviewer", one.reviewer());
        told.put("contributes", one.affinity() / (double) Affinities.ONE);
        told.put("of", one.score() / (double) Affinities.ONE);
        told.put("place", one.place());
        List<Map<String, Object>> others = new ArrayList<>();
        for (Explanation.Alternative other : one.alternatives()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("reviewer", other.reviewer());
            line.put("score", other.affinity() / (double) Affinities.ONE);
            line.put("why_not", other.why());
            line.put("change_of_total", other.change() / (double) Affinities.ONE);
            line.put("exchange_with", other.exchange());
            others.add(line);
        }
        told.put("alternatives", others);
        return told;
    }

    /** What to tell on standard error: a line for each shortage and one for each way out. */
    static List<String> lines(Infeasible fault, Loads loads) {
        List<String> lines = new ArrayList<>();
        lines.add("not possible: " + fault.getMessage());
        waysOut(fault, loads).forEach(way -> lines.add("way out: " + way));
        return lines;
    }

    private static List<String> waysOut(Infeasible fault, Loads loads) {
        Infeasible.WaysOut ways = fault.waysOut();
        if (!fault.idle().isEmpty()) {
            return List.of("lower --min-load from " + loads.least() + " to " + ways.least());
        }
        List<String> told = new ArrayList<>();
        if (ways.most() > 0) {
            told.add("raise --max-load from " + loads.most() + " to " + ways.most());
        }
        if (ways.perProposal() > 0) {
            told.add("lower --per-proposal from " + loads.perProposal() + " to " + ways.perProposal());
        }
        told.add("add reviewers with an affinity to these proposals");
        return told;
    }

    /** Nine decimals: sums of millionths are whole, means need no more. */
    private static double rounded(double value) {
        return Math.round(value * 1e9) / 1e9;
    }
}
