package org.mengkeju.matching.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.MatchEngine;
import org.mengkeju.matching.MatchQuery;
import org.mengkeju.matching.internal.embedding.NothingKept;
import org.mengkeju.matching.internal.evaluation.BadLine;
import org.mengkeju.matching.internal.evaluation.Corpus;
import org.mengkeju.matching.internal.evaluation.Evaluation;
import org.mengkeju.matching.internal.evaluation.JudgedQuery;
import org.mengkeju.platform.progress.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench match}: how long it takes to open, to index and to answer needs with everything explained. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = "Times opening, indexing and explained matches of needs of about 200 characters.")
public final class BenchMatch implements Callable<Integer> {
    private static final int CHARACTERS = 200;
    private static final int TOP = 10;
    private static final int BATCH = 128;

    @Option(names = "--corpus", required = true, paramLabel = "FILE", description = "JSON lines; may be repeated.")
    private List<Path> corpus = List.of();

    @Option(names = "--queries", required = true, paramLabel = "FILE", description = "JSON lines; may be repeated.")
    private List<Path> queries = List.of();

    @Option(names = "--rounds", paramLabel = "N", description = "Times each need is asked (default: 3).")
    private int rounds = 3;

    @Option(names = "--json", description = "Prints the figures as one JSON object.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (spec == null) {
            throw new IllegalStateException("Not started as a command");
        }
        try {
            Map<String, Object> figures = measure(Corpus.read(corpus, Set.of()), needs(JudgedQuery.read(queries)));
            print(spec.commandLine().getOut(), figures);
            return 0;
        } catch (BadLine e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    /** Needs brought to about the same length by writing them several times and cutting. */
    private static List<MatchQuery> needs(List<JudgedQuery> queries) {
        List<MatchQuery> needs = new ArrayList<>();
        for (JudgedQuery query : queries) {
            String text = query.text()
                    .repeat(1 + CHARACTERS / Math.max(1, query.text().length()));
            needs.add(MatchQuery.of(text.substring(0, Math.min(CHARACTERS, text.length())), TOP)
                    .asking(query.asked())
                    .counting(List.of("kind", "link", "trl", "trade")));
        }
        return needs;
    }

    private Map<String, Object> measure(List<IndexedText> texts, List<MatchQuery> needs)
            throws IOException, InterruptedException {
        Map<String, Object> figures = new LinkedHashMap<>();
        long start = System.nanoTime();
        try (MatchEngine engine = new MatchEngine(null, List.of(), new NothingKept())) {
            figures.put("open_ms", millisSince(start));
            start = System.nanoTime();
            engine.warm();
            figures.put("warm_ms", millisSince(start));
            start = System.nanoTime();
            index(engine, texts);
            figures.put("docs", texts.size());
            figures.put("index_docs_per_s", Math.round(texts.size() / (millisSince(start) / 1000.0)));
            ask(engine, needs, 1);
            List<Double> millis = ask(engine, needs, rounds);
            figures.put("matches", millis.size());
            figures.put("match_ms_p50", Evaluation.percentile(millis, 0.50));
            figures.put("match_ms_p99", Evaluation.percentile(millis, 0.99));
            figures.put("resident_mb", Memory.residentMegabytes());
        }
        return figures;
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

    private static List<Double> ask(MatchEngine engine, List<MatchQuery> needs, int rounds) {
        List<Double> millis = new ArrayList<>();
        try (ProgressBar bar = ProgressBar.onStandardError("Matching", (long) needs.size() * rounds)) {
            for (int round = 0; round < rounds; round++) {
                for (MatchQuery need : needs) {
                    long start = System.nanoTime();
                    engine.match(need);
                    millis.add(Math.round((System.nanoTime() - start) / 1e4) / 100.0);
                    bar.advance(1);
                }
            }
        }
        return millis;
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private void print(PrintWriter out, Map<String, Object> figures) {
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(figures));
        } else {
            figures.forEach((name, value) -> out.printf("%-18s %s%n", name, value));
        }
        out.flush();
    }
}
