package org.mengkeju.selection.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.conflict.Conflict;
import org.mengkeju.selection.conflict.ConflictCheck;
import org.mengkeju.selection.conflict.ConflictRules;
import org.mengkeju.selection.conflict.Judged;
import org.mengkeju.selection.conflict.PersonFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code conflicts}: any list of people against any list of applications (docs/reference/conflicts.md). */
@Command(
        name = "conflicts",
        mixinStandardHelpOptions = true,
        description = "Finds conflicts of interest between people and applications, from identifiers and employment.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done, whether there are conflicts or not", "1:bad input", "2:wrong use"})
public final class ConflictsCommand implements Callable<Integer> {
    @Option(names = "--people", required = true, paramLabel = "FILE", description = "CSV, who is to judge.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path people;

    @Option(names = "--applications", required = true, paramLabel = "FILE", description = "CSV, what is to be judged.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path applications;

    @Option(
            names = "--known",
            paramLabel = "FILE",
            description = "CSV like --people: what is known of the people on the applications.")
    private @Nullable Path known;

    @Option(
            names = "--merged",
            paramLabel = "FILE",
            description = "CSV organisation,standing: what became of merged ones.")
    private @Nullable Path merged;

    @Option(names = "--day", required = true, paramLabel = "DAY", description = "yyyy-mm-dd, on which it is checked.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String day;

    @Option(
            names = "--colleague-months",
            paramLabel = "N",
            description = "How long former colleagues count (default: ${DEFAULT-VALUE}).")
    private int colleagueMonths = ConflictRules.DEFAULT.colleagueMonths();

    @Option(
            names = "--joint-work-months",
            paramLabel = "N",
            description = "How long joint works count (default: ${DEFAULT-VALUE}).")
    private int jointWorkMonths = ConflictRules.DEFAULT.jointWorkMonths();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes the blocking pairs as CSV proposal,reviewer, as assign --conflicts takes them.")
    private @Nullable Path out;

    @Option(names = "--minimal", description = "Tells only who must not judge what, not why.")
    private boolean minimal;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try {
            long start = System.nanoTime();
            Map<String, PersonFacts> reviewers = ConflictTables.people(people);
            Map<String, PersonFacts> facts = new LinkedHashMap<>(reviewers);
            if (known != null) {
                facts.putAll(ConflictTables.people(known));
            }
            List<Judged> judged = ConflictTables.applications(applications, facts);
            Map<String, String> standing = merged == null ? Map.of() : ConflictTables.merged(merged);
            LocalDate on = ConflictTables.day(day);
            var rules = new ConflictRules(
                    colleagueMonths,
                    jointWorkMonths,
                    ConflictRules.DEFAULT.lastResort(),
                    ConflictRules.DEFAULT.namesMost());
            List<Conflict> found =
                    new ConflictCheck(rules, on, key -> standing.getOrDefault(key, key), judged).of(reviewers.values());
            if (out != null) {
                write(out, found);
            }
            tell(reviewers.size(), judged.size(), found, (System.nanoTime() - start) / 1e9);
            return 0;
        } catch (BadRow | IllegalArgumentException e) {
            spec().commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private static void write(Path file, List<Conflict> found) throws IOException {
        var text = new StringBuilder("proposal,reviewer\n");
        found.stream()
                .filter(Conflict::blocks)
                .map(one -> cell(one.application()) + "," + cell(one.reviewer()) + "\n")
                .distinct()
                .forEach(text::append);
        Path half = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(half, text, StandardCharsets.UTF_8);
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String cell(String text) {
        return text.matches("[^\",\r\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private void tell(int reviewers, int judged, List<Conflict> found, double seconds) {
        var told = spec().commandLine().getOut();
        List<Record> lines = found.stream()
                .<Record>map(one -> minimal ? one.forOthers() : one.forOfficer())
                .distinct()
                .toList();
        if (json) {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("people", reviewers);
            figures.put("applications", judged);
            figures.put("seconds", Math.round(seconds * 1000) / 1000.0);
            figures.put("conflicts", lines);
            told.println(JsonMapper.shared().writeValueAsString(figures));
        } else {
            lines.forEach(line -> told.println(JsonMapper.shared().writeValueAsString(line)));
        }
        told.flush();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
