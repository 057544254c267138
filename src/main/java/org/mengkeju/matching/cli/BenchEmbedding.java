package org.mengkeju.matching.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.MatchEngine;
import org.mengkeju.matching.internal.embedding.NothingKept;
import org.mengkeju.matching.internal.evaluation.BadLine;
import org.mengkeju.matching.internal.evaluation.Corpus;
import org.mengkeju.platform.progress.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench embedding}: the queue against the plain binding of the same model, in one run. */
@Command(
        name = "embedding",
        mixinStandardHelpOptions = true,
        description = {
            "Texts a second of CPU time that the queue gives vectors to (cutting words again, writing them into the index",
            "and sentence vectors included), and the plain langchain4j binding of the same model on the same texts."
        })
public final class BenchEmbedding implements Callable<Integer> {
    private static final int WARM = 50;

    @Option(names = "--corpus", required = true, paramLabel = "FILE", description = "JSON lines; may be repeated.")
    private List<Path> corpus = List.of();

    @Option(
            names = "--plain",
            paramLabel = "FILE",
            description = "Class path of the plain binding, as `mvn -f src/langchain4j/pom.xml package` writes it"
                    + " (default: ${DEFAULT-VALUE}); without the file it is left out.")
    private Path plain = Path.of("target/langchain4j/class-path");

    @Option(names = "--json", description = "Prints the figures as one JSON object.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var command = Objects.requireNonNull(spec).commandLine();
        try {
            Map<String, Object> figures = measure(Corpus.read(corpus, Set.of()));
            if (json) {
                command.getOut().println(JsonMapper.shared().writeValueAsString(figures));
            } else {
                figures.forEach((name, value) -> command.getOut().printf("%-24s %s%n", name, value));
            }
            command.getOut().flush();
            return 0;
        } catch (BadLine e) {
            command.getErr().println(e.getMessage());
            return 1;
        }
    }

    private Map<String, Object> measure(List<IndexedText> texts) throws IOException, InterruptedException {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("texts", texts.size());
        figures.put(
                "characters_mean",
                Math.round(texts.stream()
                        .mapToInt(text -> text.text().length())
                        .average()
                        .orElse(0)));
        // side by side: cores shared with others make every second of CPU time shorter, then at least for both alike
        Process beside = Files.exists(plain) ? start(texts) : null;
        double queue = queue(texts, figures);
        figures.put("queue_per_cpu_s", Math.round(queue * 10) / 10.0);
        if (beside != null) {
            double binding = rate(beside, texts.size());
            figures.put("plain_per_cpu_s", Math.round(binding * 10) / 10.0);
            figures.put("ratio", Math.round(queue / binding * 100) / 100.0);
        }
        return figures;
    }

    private static double queue(List<IndexedText> texts, Map<String, Object> figures) throws InterruptedException {
        try (MatchEngine engine = new MatchEngine(null, List.of(), new NothingKept());
                ProgressBar bar = ProgressBar.onStandardError("Embedding", texts.size())) {
            engine.putEmbedded(texts.subList(0, Math.min(WARM, texts.size())));
            engine.put(texts);
            long before = cpu();
            engine.drain(bar::advance);
            double seconds = (cpu() - before) / 1e9;
            figures.put("without_vector", engine.pending() + texts.size() - engine.size());
            return texts.size() / seconds;
        }
    }

    /** In a process of its own, because its libraries and ours exclude each other. */
    private Process start(List<IndexedText> texts) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        Files.readString(plain).strip(),
                        "src/langchain4j/PlainBinding.java"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedWriter in = process.outputWriter(StandardCharsets.UTF_8)) {
            for (String line : lines(texts)) {
                in.write(line);
                in.newLine();
            }
        }
        return process;
    }

    private static double rate(Process process, int texts) throws InterruptedException {
        List<String> said = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        if (process.waitFor() != 0 || said.isEmpty()) {
            throw new IllegalStateException("The plain binding did not run: " + said);
        }
        return texts * 1000.0 / Long.parseLong(said.getLast());
    }

    /** What the queue embeds of each text, in one line. */
    private static List<String> lines(List<IndexedText> texts) {
        List<String> lines = new ArrayList<>();
        for (IndexedText text : texts) {
            String whole = text.title() + "。" + text.text() + String.join("、", text.keywords());
            lines.add(whole.replace('\n', ' '));
        }
        return lines;
    }

    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
