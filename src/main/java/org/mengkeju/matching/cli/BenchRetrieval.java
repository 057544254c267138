package org.mengkeju.matching.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.MatchEngine;
import org.mengkeju.matching.VectorStore;
import org.mengkeju.matching.internal.embedding.FileVectorStore;
import org.mengkeju.matching.internal.embedding.NothingKept;
import org.mengkeju.matching.internal.evaluation.BadLine;
import org.mengkeju.matching.internal.evaluation.Experiment;
import org.mengkeju.matching.internal.evaluation.Experiment.Figure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench retrieval}: repeats the experiments of a folder and fails when a figure moved. */
@Command(
        name = "retrieval",
        mixinStandardHelpOptions = true,
        description = "Repeats the retrieval experiments and tells figures that moved.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all figures as expected", "1:a figure moved, or a file is bad", "2:wrong use"})
public final class BenchRetrieval implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Only these experiments (default: all).")
    private List<String> names = List.of();

    @Option(names = "--experiments", paramLabel = "DIR", description = "Default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of("experiments");

    @Option(
            names = "--judged",
            paramLabel = "DIR",
            description = "Where other people's collections are (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("../shared/data");

    @Option(names = "--vectors", paramLabel = "FILE", description = "Keeps vectors between measurements.")
    private @Nullable Path vectors;

    @Option(names = "--json", description = "Prints one JSON object a line.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        boolean moved = false;
        try (FileVectorStore kept = vectors == null ? null : new FileVectorStore(vectors)) {
            for (Path file : files()) {
                Experiment experiment = Experiment.read(file);
                if (!names.isEmpty() && !names.contains(experiment.name())) {
                    continue;
                }
                if (experiment.runnable(data)) {
                    moved |= repeat(experiment, kept == null ? new NothingKept() : kept);
                } else {
                    told().printf("%-18s left out: its collection is not in %s%n", experiment.name(), data);
                }
                told().flush();
            }
        } catch (BadLine e) {
            spec().commandLine().getErr().println(e.getMessage());
            return 1;
        }
        return moved ? 1 : 0;
    }

    private boolean repeat(Experiment experiment, VectorStore store) throws IOException, InterruptedException {
        List<Figure> figures;
        try (WorkFolder work = new WorkFolder();
                MatchEngine engine = new MatchEngine(work.path(), List.of(), store)) {
            figures = experiment.measure(engine, data);
        }
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("experiment", experiment.name());
            figures.forEach(figure -> line.put(figure.name(), figure.measured()));
            line.put(
                    "moved",
                    figures.stream().filter(Figure::moved).map(Figure::name).toList());
            told().println(JsonMapper.shared().writeValueAsString(line));
        } else {
            figures.forEach(figure -> told().printf(
                            Locale.ROOT,
                            "%-18s %-18s %.4f  expected %.4f%s%n",
                            experiment.name(),
                            figure.name(),
                            figure.measured(),
                            figure.expected(),
                            figure.moved() ? "  MOVED" : ""));
        }
        return figures.stream().anyMatch(Figure::moved);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return new ArrayList<>(all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList());
        }
    }

    private PrintWriter told() {
        return spec().commandLine().getOut();
    }

    private CommandSpec spec() {
        return java.util.Objects.requireNonNull(spec);
    }
}
