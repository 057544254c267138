package org.mengkeju.matching.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.MatchEngine;
import org.mengkeju.matching.MatchQuery;
import org.mengkeju.matching.Matching;
import org.mengkeju.matching.internal.analysis.TextAnalyser;
import org.mengkeju.matching.internal.analysis.WordSegmenter;
import org.mengkeju.matching.internal.cluster.ClusterIndex;
import org.mengkeju.matching.internal.embedding.Embedder;
import org.mengkeju.matching.internal.embedding.FileVectorStore;
import org.mengkeju.matching.internal.embedding.NothingKept;
import org.mengkeju.matching.internal.evaluation.BadLine;
import org.mengkeju.matching.internal.evaluation.Corpus;
import org.mengkeju.matching.internal.evaluation.JudgedQuery;
import org.mengkeju.matching.internal.index.LuceneIndex;
import org.mengkeju.matching.internal.index.TextIndex;
import org.mengkeju.matching.internal.scale.Recombination;
import org.mengkeju.matching.internal.scale.SearchMeasurement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench search}: how a large collection is filled and asked. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Measures filling and asking a large collection: texts and vectors recombined from the region's demonstration"
                    + " set (seeded), needs of 200 characters that are really embedded.",
            "The rate of words is that of the first 100,000 texts, put in without vectors; then all are put in with them."
        })
public final class BenchSearch implements Callable<Integer> {
    private static final int CHARACTERS = 200;
    private static final int TOP = 10;

    @Option(names = "--docs", paramLabel = "N", description = "How many texts (default: ${DEFAULT-VALUE}).")
    private int docs = 100_000;

    @Option(names = "--needs", paramLabel = "N", description = "How many needs (default: ${DEFAULT-VALUE}).")
    private int needs = 200;

    @Option(names = "--rounds", paramLabel = "N", description = "Times each is asked (default: ${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Option(
            names = "--compared",
            paramLabel = "N",
            description = "Needs whose first ten are compared with exact search (default: ${DEFAULT-VALUE}).")
    private int compared = 50;

    @Option(names = "--seed", paramLabel = "N", description = "Makes other texts (default: ${DEFAULT-VALUE}).")
    private long seed = 20261122;

    @Option(names = "--region", paramLabel = "DIR", description = "Region folder (default: ${DEFAULT-VALUE}).")
    private Path region = Path.of("regions/inner-mongolia");

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "Keeps the index there, and asks the one that is there if it has as many texts.")
    private @Nullable Path folder;

    @Option(
            names = "--vectors",
            paramLabel = "FILE",
            description = "Keeps the vectors of the sentences between measurements.")
    private @Nullable Path vectors;

    @Option(
            names = "--search-url",
            paramLabel = "URL",
            description = "Measures an OpenSearch 3 cluster in the same run (index mengkeju-bench, which stays there).")
    private @Nullable String searchUrl;

    @Option(names = "--shards", paramLabel = "N", description = "Of the cluster's index (default: ${DEFAULT-VALUE}).")
    private int shards = 1;

    @Option(names = "--json", description = "Prints the figures as one JSON object.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (FileVectorStore kept = vectors == null ? null : new FileVectorStore(vectors);
                Embedder embedder = new Embedder(kept == null ? new NothingKept() : kept);
                WorkFolder work = new WorkFolder()) {
            var texts = Recombination.of(
                    Corpus.read(demo("achievements", "experts", "platforms"), Set.of()), embedder, seed);
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("docs", docs);
            figures.put("made_of_sentences", texts.sentences());
            figures.put("seed", seed);
            figures.put("lucene", measured(texts, LuceneIndex.open(folder == null ? work.path() : folder)));
            if (searchUrl != null) {
                figures.put("opensearch", measured(texts, ClusterIndex.open(searchUrl, "mengkeju-bench", shards)));
            }
            print(figures);
            return 0;
        } catch (BadLine e) {
            spec().commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private Map<String, Object> measured(Recombination texts, TextIndex index)
            throws IOException, InterruptedException {
        var measurement = new SearchMeasurement(texts, new TextAnalyser(new WordSegmenter(List.of())));
        try (MatchEngine engine = MatchEngine.over(index, List.of(), new NothingKept())) {
            engine.warm();
            if (index.size() != docs || index.pending() > 0) {
                measurement.fill(engine, index, docs);
            }
            Map<String, Object> figures = measurement.figures();
            figures.put("index_mb", index.bytes() / 1_000_000);
            measurement.ask(engine, questions(), rounds, compared);
            figures.put("heap_peak_mb", Memory.heapPeakMegabytes());
            figures.put("private_mb", Memory.privateMegabytes());
            return figures;
        }
    }

    private List<MatchQuery> questions() throws IOException {
        List<MatchQuery> questions = new ArrayList<>();
        for (JudgedQuery query : JudgedQuery.read(demo("needs"))) {
            String text = query.text();
            String long200 = text.repeat(1 + CHARACTERS / text.length()).substring(0, CHARACTERS);
            questions.add(MatchQuery.of(long200, TOP)
                    .asking(query.asked())
                    .where("kind", Matching.ANSWERS)
                    .without(query.leftOut()));
        }
        return questions.subList(0, Math.min(needs, questions.size()));
    }

    private List<Path> demo(String... parts) {
        return Arrays.stream(parts)
                .map(part -> region.resolve("demo").resolve(part))
                .toList();
    }

    private void print(Map<String, Object> figures) {
        PrintWriter out = spec().commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(figures));
        } else {
            print(out, "", figures);
        }
        out.flush();
    }

    private static void print(PrintWriter out, String indent, Map<String, Object> figures) {
        figures.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                out.println(indent + name);
                inner.forEach((what, figure) -> out.printf("%s  %-24s %s%n", indent, what, figure));
            } else {
                out.printf("%s%-26s %s%n", indent, name, value);
            }
        });
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
