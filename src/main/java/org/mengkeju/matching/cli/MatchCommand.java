package org.mengkeju.matching.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.Candidate;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.MatchEngine;
import org.mengkeju.matching.MatchQuery;
import org.mengkeju.matching.MatchResult;
import org.mengkeju.matching.Matching;
import org.mengkeju.matching.Reason;
import org.mengkeju.matching.internal.embedding.NothingKept;
import org.mengkeju.matching.internal.evaluation.BadLine;
import org.mengkeju.matching.internal.evaluation.Corpus;
import org.mengkeju.matching.internal.explanation.MatchJson;
import org.mengkeju.matching.internal.explanation.ReasonTexts;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.launch.LaunchOptions;
import org.mengkeju.platform.launch.Launcher;
import org.mengkeju.platform.progress.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code match}: what fits one need, and why; on a corpus file without database. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = "Finds what fits one need, and says why.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:answered, a gap included",
            "1:a file has a bad line (file, line and reason are told)",
            "2:wrong use"
        })
public final class MatchCommand implements Callable<Integer> {
    private static final int BATCH = 128;

    @Option(names = "--text", required = true, paramLabel = "TEXT", description = "The need, in plain words.")
    private String text = "";

    @Option(names = "--kind", split = ",", paramLabel = "KIND", description = "Only these kinds, comma between.")
    private Set<String> kinds = Set.of();

    @Option(names = "--top", paramLabel = "N", description = "Candidates wanted (default: ${DEFAULT-VALUE}).")
    private int top = 10;

    @Option(
            names = "--corpus",
            paramLabel = "FILE",
            description = "JSON lines {id, text, title?, keywords?, fields?}; may be given several times; without it"
                    + " the catalogue of the data folder answers.")
    private List<Path> corpus = List.of();

    @Option(names = "--terms", paramLabel = "FILE", description = "Trade terms kept whole, one a line.")
    private @Nullable Path terms;

    @Option(names = "--json", description = "Prints the answer as one JSON object.")
    private boolean json;

    @Mixin
    private final LaunchOptions options = new LaunchOptions();

    @Spec
    private @Nullable CommandSpec spec;

    private final Launcher launcher;

    /** A command that can open the house. */
    public MatchCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws InterruptedException {
        check();
        return corpus.isEmpty() ? overCatalogue() : overCorpus();
    }

    private Integer overCatalogue() {
        try (var house = launcher.open(options)) {
            var matching = house.context().getBean(Matching.class);
            Set<String> wanted = kinds.isEmpty() ? Matching.ANSWERS : kinds;
            print(matching.match(MatchQuery.of(text, top).where("kind", wanted), Viewer.program()));
        }
        return 0;
    }

    private Integer overCorpus() throws InterruptedException {
        try (MatchEngine engine = new MatchEngine(null, CorpusFiles.terms(terms), new NothingKept())) {
            index(engine, Corpus.read(corpus, Set.of()));
            MatchResult result = engine.match(MatchQuery.of(text, top).where("kind", kinds));
            print(result);
            return 0;
        } catch (BadLine e) {
            spec().commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private void check() {
        if (text.isBlank()) {
            throw new ParameterException(spec().commandLine(), "--text is empty: write the need");
        }
        if (top < 1 || top > MatchQuery.TOP_MAX) {
            throw new ParameterException(spec().commandLine(), "--top must be between 1 and " + MatchQuery.TOP_MAX);
        }
    }

    private static void index(MatchEngine engine, List<IndexedText> texts) throws InterruptedException {
        try (ProgressBar bar = ProgressBar.onStandardError("Indexing", texts.size())) {
            for (int from = 0; from < texts.size(); from += BATCH) {
                List<IndexedText> batch = texts.subList(from, Math.min(from + BATCH, texts.size()));
                engine.putEmbedded(batch);
                bar.advance(batch.size());
            }
        }
    }

    private void print(MatchResult result) {
        PrintWriter out = spec().commandLine().getOut();
        ReasonTexts texts = new ReasonTexts(Locale.CHINESE, UnaryOperator.identity(), UnaryOperator.identity());
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(new MatchJson(texts).of(text, result)));
        } else {
            result.candidates().forEach(candidate -> print(out, texts, candidate));
            if (result.gap()) {
                out.println(texts.gap(result.nearestLinks()));
            }
        }
        out.flush();
    }

    private static void print(PrintWriter out, ReasonTexts texts, Candidate candidate) {
        IndexedText text = candidate.text();
        out.printf(Locale.ROOT, "%5.1f  %s  %s  %s%n", candidate.confidence(), text.kind(), text.key(), text.title());
        for (Reason reason : candidate.reasons()) {
            if (reason.weight().value() != null) {
                double points = reason.weight().points();
                out.printf(Locale.ROOT, "       %5.1f  %s: %s%n", points, texts.name(reason), texts.of(reason));
            }
        }
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("Not started as a command");
        }
        return spec;
    }
}
