package org.mengkeju.matching.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.MatchEngine;
import org.mengkeju.matching.SearchMode;
import org.mengkeju.matching.VectorStore;
import org.mengkeju.matching.feedback.FeedbackFolder;
import org.mengkeju.matching.internal.embedding.FileVectorStore;
import org.mengkeju.matching.internal.embedding.NothingKept;
import org.mengkeju.matching.internal.evaluation.BadLine;
import org.mengkeju.matching.internal.evaluation.Corpus;
import org.mengkeju.matching.internal.evaluation.Evaluation;
import org.mengkeju.matching.internal.evaluation.GivenFiles;
import org.mengkeju.matching.internal.evaluation.JudgedQuery;
import org.mengkeju.matching.internal.evaluation.Judgements;
import org.mengkeju.matching.internal.ranking.ScoringFile;
import org.mengkeju.matching.internal.ranking.ScoringModel;
import org.mengkeju.matching.internal.ranking.ScoringModels;
import org.mengkeju.matching.internal.training.CrossValidation.GapDecision;
import org.mengkeju.matching.internal.training.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code train}: fits the scoring models to judgements and writes them, with before and after. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Fits the scoring models to a judged collection and writes them to a file.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "1:a file has a bad line (file, line and reason are told)", "2:wrong use"})
public final class TrainCommand implements Callable<Integer> {
    private static final double[] BOUNDS = {0, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0000001};

    @Option(names = "--corpus", paramLabel = "FILE", description = "As for eval.")
    private List<Path> corpus = List.of();

    @Option(
            names = "--queries",
            paramLabel = "FILE",
            description = "As for eval; needs of one chain (fields.links) are kept together in the test.")
    private List<Path> queries = List.of();

    @Option(names = "--qrels", paramLabel = "FILE", description = "As for eval.")
    private List<Path> qrels = List.of();

    @Option(
            names = "--feedback",
            paramLabel = "DIR",
            description = "A folder that the command feedback wrote: judgements of people, added to the others.")
    private List<Path> feedback = List.of();

    @Option(
            names = "--scoring",
            paramLabel = "FILE",
            description = "The models in force, where they are not those of the program.")
    private @Nullable Path scoring;

    @Option(names = "--vectors", paramLabel = "FILE", description = "As for eval.")
    private @Nullable Path vectors;

    @Option(
            names = "--label",
            required = true,
            paramLabel = "TEXT",
            description = "What the models are to be called, for example a number.")
    private String label = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the models are written.")
    private Path out = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        corpus = with(corpus, FeedbackFolder.TEXTS);
        queries = with(queries, FeedbackFolder.NEEDS);
        qrels = with(qrels, FeedbackFolder.GRADES);
        if (corpus.isEmpty() || queries.isEmpty() || qrels.isEmpty()) {
            throw new ParameterException(
                    spec().commandLine(), "give --corpus, --queries and --qrels, or --feedback, or both");
        }
        ScoringModels before = scoring == null
                ? ScoringModels.shipped()
                : ScoringFile.read(scoring).models();
        try (FileVectorStore kept = vectors == null ? null : new FileVectorStore(vectors);
                WorkFolder folder = new WorkFolder()) {
            VectorStore store = kept == null ? new NothingKept() : kept;
            try (MatchEngine engine = new MatchEngine(folder.path(), List.of(), store, before)) {
                train(engine, before);
            }
            return 0;
        } catch (BadLine e) {
            spec().commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private void train(MatchEngine engine, ScoringModels before) throws IOException, InterruptedException {
        List<IndexedText> texts = Corpus.read(corpus, Set.of());
        List<JudgedQuery> needs = JudgedQuery.read(queries);
        Judgements judgements = Judgements.read(qrels);
        ScoringModel pinned = fit(engine, texts, needs, needs, judgements, before.pinned(), "with links");
        List<JudgedQuery> bare = needs.stream()
                .map(need -> new JudgedQuery(need.id(), need.text(), need.leftOut(), Facts.NONE))
                .toList();
        ScoringModel free = fit(engine, texts, bare, needs, judgements, before.free(), "text only");
        var models = new ScoringModels(
                label,
                needs.size() + " needs against " + texts.size() + " texts, cross-validated by chain",
                digest(),
                before.judgedFrom(),
                pinned,
                free);
        Files.writeString(
                out,
                JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(models)
                        + "\n");
    }

    private ScoringModel fit(
            MatchEngine engine,
            List<IndexedText> texts,
            List<JudgedQuery> asked,
            List<JudgedQuery> needs,
            Judgements judgements,
            ScoringModel before,
            String name)
            throws InterruptedException {
        var training = new Training(before, judgements);
        Map<String, String> folds = Folds.byChain(needs);
        var evaluation = new Evaluation(engine, SearchMode.HYBRID);
        var measured = evaluation.run(
                texts, asked, (need, candidates) -> training.add(need, folds.getOrDefault(need.id(), ""), candidates));
        Training.Result result = training.fit();
        print(name, evaluation.figures(measured, judgements), result);
        return result.model();
    }

    private void print(String name, Map<String, Object> before, Training.Result result) {
        PrintWriter told = spec().commandLine().getOut();
        told.printf(Locale.ROOT, "%s, %,d candidates%n", name, result.examples());
        told.printf(
                Locale.ROOT,
                "  nDCG@10             %s with the model in force, %.4f fitted, on needs not seen%n",
                before.get("ndcg@10"),
                result.ndcg());
        GapDecision gaps = result.gaps();
        told.printf(
                Locale.ROOT,
                "  gaps below %.3f     %d of %d called, %d of %d false alarms%n",
                gaps.below(),
                gaps.called(),
                gaps.gaps(),
                gaps.falseAlarms(),
                gaps.answered());
        result.unseen()
                .reliability(BOUNDS)
                .forEach(line -> told.printf(
                        Locale.ROOT,
                        "  stated %3.0f–%3.0f %%    %5d candidates, %.0f %% fit%n",
                        line.from() * 100,
                        line.to() * 100,
                        line.candidates(),
                        line.real() * 100));
        told.flush();
    }

    private String digest() throws IOException {
        var digest = new SHA256Digest();
        for (Path file :
                qrels.stream().flatMap(given -> GivenFiles.of(given).stream()).toList()) {
            byte[] bytes = Files.readAllBytes(file);
            digest.update(bytes, 0, bytes.length);
        }
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }

    private List<Path> with(List<Path> given, String name) {
        return Stream.concat(given.stream(), feedback.stream().map(folder -> folder.resolve(name)))
                .toList();
    }

    private CommandSpec spec() {
        return java.util.Objects.requireNonNull(spec);
    }
}
