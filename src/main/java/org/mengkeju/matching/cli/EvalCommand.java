package org.mengkeju.matching.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.MatchEngine;
import org.mengkeju.matching.SearchMode;
import org.mengkeju.matching.VectorStore;
import org.mengkeju.matching.internal.embedding.FileVectorStore;
import org.mengkeju.matching.internal.embedding.NothingKept;
import org.mengkeju.matching.internal.evaluation.BadLine;
import org.mengkeju.matching.internal.evaluation.Corpus;
import org.mengkeju.matching.internal.evaluation.Evaluation;
import org.mengkeju.matching.internal.evaluation.Evaluation.Answer;
import org.mengkeju.matching.internal.evaluation.Evaluation.Measured;
import org.mengkeju.matching.internal.evaluation.Evaluation.Placed;
import org.mengkeju.matching.internal.evaluation.Features;
import org.mengkeju.matching.internal.evaluation.JudgedQuery;
import org.mengkeju.matching.internal.evaluation.Judgements;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code eval}: retrieval quality and speed on a judged collection, without database. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Measures retrieval quality and speed on a judged collection.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:measured", "1:a file has a bad line (file, line and reason are told)", "2:wrong use"})
public final class EvalCommand implements Callable<Integer> {
    @Option(
            names = "--corpus",
            required = true,
            paramLabel = "FILE",
            description = "JSON lines {id, text, title?, keywords?, fields?}; file or folder, repeatable.")
    private List<Path> corpus = List.of();

    @Option(
            names = "--queries",
            required = true,
            paramLabel = "FILE",
            description = "JSON lines {id, text, title?, doc?, fields?}; file or folder, repeatable.")
    private List<Path> queries = List.of();

    @Option(
            names = "--qrels",
            required = true,
            paramLabel = "FILE",
            description = "TREC judgements \"query 0 document grade\"; file or folder, repeatable.")
    private List<Path> qrels = List.of();

    @Option(names = "--mode", paramLabel = "MODE", description = "lexical, dense or hybrid (default: hybrid).")
    private SearchMode mode = SearchMode.HYBRID;

    @Option(names = "--only", paramLabel = "FILE", description = "JSON lines {id}: keep only these of the corpus.")
    private @Nullable Path only;

    @Option(names = "--terms", paramLabel = "FILE", description = "Trade terms kept whole, one a line.")
    private @Nullable Path terms;

    @Option(
            names = "--vectors",
            paramLabel = "FILE",
            description = "Keeps vectors between measurements; without it everything is embedded anew.")
    private @Nullable Path vectors;

    @Option(names = "--text-only", description = "Leaves out what a query's fields ask for beside its words.")
    private boolean textOnly;

    @Option(
            names = "--run",
            paramLabel = "FILE",
            description = "Writes the rankings in TREC format, the first " + Evaluation.KEPT + " of each.")
    private @Nullable Path run;

    @Option(names = "--features", paramLabel = "FILE", description = "Writes what each leg says of each candidate.")
    private @Nullable Path features;

    @Option(names = "--json", description = "Prints the figures as one JSON object.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (FileVectorStore kept = vectors == null ? null : new FileVectorStore(vectors);
                WorkFolder folder = new WorkFolder()) {
            VectorStore store = kept == null ? new NothingKept() : kept;
            try (MatchEngine engine = new MatchEngine(folder.path(), CorpusFiles.terms(terms), store)) {
                measure(engine);
            }
            return 0;
        } catch (BadLine e) {
            spec().commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private void measure(MatchEngine engine) throws IOException, InterruptedException {
        Set<String> ids = only == null ? Set.of() : Corpus.ids(only);
        List<IndexedText> texts = Corpus.read(corpus, ids);
        List<JudgedQuery> asked = JudgedQuery.read(queries);
        Judgements judgements = Judgements.read(qrels);
        Evaluation evaluation = new Evaluation(engine, mode);
        List<JudgedQuery> questions = asked.stream()
                .map(query -> textOnly ? query.asking(Facts.NONE) : query)
                .toList();
        Measured measured;
        if (features == null) {
            measured = evaluation.run(texts, questions, (query, candidates) -> {});
        } else {
            try (BufferedWriter out = Files.newBufferedWriter(features)) {
                Features writer = new Features(out);
                measured = evaluation.run(
                        texts, questions, (query, found) -> writer.add(query.id(), found, judgements.of(query.id())));
            }
        }
        if (run != null) {
            writeRun(run, measured.answers());
        }
        print(evaluation.figures(measured, judgements), Evaluation.recallOfFits(measured.answers(), judgements));
    }

    private void print(Map<String, Object> figures, double recallOfFits) {
        PrintWriter out = spec().commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(figures));
        } else {
            figures.forEach((name, value) -> out.printf("%-18s %s%n", name, value));
            out.printf(Locale.ROOT, "%-18s %.4f%n", "recall@10 (2, 3)", recallOfFits);
        }
        out.flush();
    }

    private void writeRun(Path file, List<Answer> answers) throws IOException {
        String tag = "mengkeju-" + mode.name().toLowerCase(Locale.ROOT);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Answer answer : answers) {
                int rank = 1;
                for (Placed one : answer.placed()) {
                    out.write(String.format(
                            Locale.ROOT,
                            "%s Q0 %s %d %.6f %s%n",
                            answer.query().id(),
                            one.key(),
                            rank++,
                            one.score(),
                            tag));
                }
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
