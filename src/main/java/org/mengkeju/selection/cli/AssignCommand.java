package org.mengkeju.selection.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.progress.ProgressBar;
import org.mengkeju.selection.assign.Affinities;
import org.mengkeju.selection.assign.Assignment;
import org.mengkeju.selection.assign.Coverage;
import org.mengkeju.selection.assign.Explanation;
import org.mengkeju.selection.assign.FairAffinity;
import org.mengkeju.selection.assign.Infeasible;
import org.mengkeju.selection.assign.Loads;
import org.mengkeju.selection.assign.TotalAffinity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code assign}: gives proposals their reviewers (docs/reference/assign.md). */
@Command(
        name = "assign",
        mixinStandardHelpOptions = true,
        description = {
            "Assigns reviewers to proposals: affinities in, pairs out.",
            "A pair that is missing, has score 0 or stands among the conflicts is never assigned."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:not possible (the proposals that cannot be served are named, and why), or bad input",
            "2:wrong use"
        })
public final class AssignCommand implements Callable<Integer> {
    private static final int ALTERNATIVES = 5;

    /** What is to be as large as can be. */
    enum Objective {
        total,
        fair
    }

    @Option(names = "--affinity", required = true, paramLabel = "FILE", description = "CSV proposal,reviewer,score.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path affinity;

    @Option(names = "--per-proposal", required = true, paramLabel = "N", description = "Reviewers of each proposal.")
    private int perProposal;

    @Option(names = "--max-load", required = true, paramLabel = "N", description = "Proposals of a reviewer at most.")
    private int most;

    @Option(names = "--min-load", paramLabel = "N", description = "Proposals of each reviewer at least (default: 0).")
    private int least;

    @Option(names = "--conflicts", paramLabel = "FILE", description = "CSV proposal,reviewer: never assigned.")
    private @Nullable Path conflicts;

    @Option(
            names = "--objective",
            paramLabel = "total|fair",
            description =
                    "total: the largest sum of affinities, exact. fair: first the worst-off proposal as well off as"
                            + " can be found, then the next (leximin by chains of exchanges) (default: ${DEFAULT-VALUE}).")
    private Objective objective = Objective.total;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the pairs as CSV proposal,reviewer,score.")
    private @Nullable Path out;

    @Option(
            names = "--explain",
            paramLabel = "PROPOSAL,REVIEWER",
            description = "Says what this pair contributes and why the best others did not get its place.")
    private @Nullable String explain;

    @Option(names = "--json", description = "The figures as one JSON object.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Loads loads = loads();
        long start = System.nanoTime();
        try {
            Affinities affinities = read();
            try {
                Assignment assignment = assigned(affinities, loads);
                double seconds = (System.nanoTime() - start) / 1e9;
                Explanation why = explanation(affinities, loads, assignment);
                if (out != null) {
                    AssignmentFile.write(out, affinities, assignment);
                }
                tell(AssignReport.of(affinities, loads, assignment, seconds, why));
                return 0;
            } catch (Infeasible e) {
                tell(AssignReport.of(affinities, loads, e, (System.nanoTime() - start) / 1e9));
                AssignReport.lines(e, loads).forEach(err()::println);
                return 1;
            }
        } catch (BadRow | IllegalArgumentException e) {
            err().println(e.getMessage());
            return 1;
        }
    }

    private Loads loads() {
        try {
            return new Loads(perProposal, least, most);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec().commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private Affinities read() {
        var builder = new Affinities.Builder();
        try (var bar = ProgressBar.onStandardError("Reading", 0)) {
            Rows.of("proposal", "reviewer", "score").read(affinity, cells -> {
                builder.fit(Rows.text(cells, "proposal"), Rows.text(cells, "reviewer"), score(cells.get("score")));
                bar.advance(1);
            });
        }
        if (conflicts != null) {
            Rows.of("proposal", "reviewer")
                    .read(
                            conflicts,
                            cells -> builder.conflict(Rows.text(cells, "proposal"), Rows.text(cells, "reviewer")));
        }
        return builder.build();
    }

    private static BigDecimal score(@Nullable String text) {
        try {
            return new BigDecimal(text == null ? "" : text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"score\" is no number: " + text, e);
        }
    }

    private Assignment assigned(Affinities affinities, Loads loads) {
        if (objective == Objective.total) {
            return TotalAffinity.assign(affinities, loads);
        }
        FairAffinity.Outcome outcome = FairAffinity.solve(affinities, loads, Coverage.NONE);
        if (!outcome.finished()) {
            err().println("stopped at the limit of work: a fairer assignment may exist");
        }
        return outcome.assignment();
    }

    private @Nullable Explanation explanation(Affinities affinities, Loads loads, Assignment assignment) {
        String pair = explain;
        if (pair == null) {
            return null;
        }
        int comma = pair.indexOf(',');
        if (comma < 0) {
            throw new ParameterException(spec().commandLine(), "--explain wants PROPOSAL,REVIEWER");
        }
        return Explanation.of(
                affinities, loads, assignment, pair.substring(0, comma), pair.substring(comma + 1), ALTERNATIVES);
    }

    private void tell(java.util.Map<String, Object> figures) {
        PrintWriter told = spec().commandLine().getOut();
        if (json) {
            told.println(JsonMapper.shared().writeValueAsString(figures));
        } else {
            figures.forEach((name, value) -> told.printf("%-18s %s%n", name, value));
        }
        told.flush();
    }

    private PrintWriter err() {
        return spec().commandLine().getErr();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
