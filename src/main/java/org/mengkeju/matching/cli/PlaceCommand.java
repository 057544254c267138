package org.mengkeju.matching.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.chain.Chain;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.internal.embedding.FileVectorStore;
import org.mengkeju.matching.internal.embedding.NothingKept;
import org.mengkeju.matching.internal.evaluation.BadLine;
import org.mengkeju.matching.internal.evaluation.Corpus;
import org.mengkeju.matching.internal.evaluation.Labels;
import org.mengkeju.matching.internal.placing.Example;
import org.mengkeju.matching.internal.placing.PlacementCheck;
import org.mengkeju.matching.internal.placing.PlacementCheck.Figures;
import org.mengkeju.matching.internal.placing.Placer;
import org.mengkeju.matching.internal.placing.Placer.Proposed;
import org.mengkeju.matching.internal.placing.Reader;
import org.mengkeju.matching.internal.placing.Reading;
import org.mengkeju.matching.placement.LinkTexts;
import org.mengkeju.platform.region.RegionFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code place}: learns classes from labelled texts, then places others or tells by cross-validation how good that is. */
@Command(
        name = "place",
        mixinStandardHelpOptions = true,
        description = "Places texts in classes learnt from labelled texts; with --check tells how good that is.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:placed or checked", "1:a file has a bad line (file, line and reason are told)", "2:wrong use"
        })
public final class PlaceCommand implements Callable<Integer> {
    @Option(
            names = "--corpus",
            required = true,
            paramLabel = "FILE",
            description =
                    "JSON lines {id, text, title?, keywords?, fields?}, or a folder of such files; may be repeated.")
    private List<Path> corpus = List.of();

    @Option(
            names = "--labelled",
            paramLabel = "FILE",
            description = "JSON lines {id, label} or {id, labels}: what is learnt from; may be repeated.")
    private List<Path> labelled = List.of();

    @Option(
            names = "--field",
            paramLabel = "NAME",
            description = "Learns from this field of the corpus lines instead, for example links or disciplines.")
    private @Nullable String field;

    @Option(
            names = "--describe",
            paramLabel = "FILE",
            description = "JSON lines {id, text}: descriptions of classes, the id being the class; may be repeated.")
    private List<Path> descriptions = List.of();

    @Option(
            names = "--region",
            paramLabel = "DIR",
            description = "Region folder whose chain links are described by their own words.")
    private @Nullable Path region;

    @Option(names = "--ids", paramLabel = "FILE", description = "JSON lines {id}: the texts to place.")
    private @Nullable Path ids;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the proposals go (default: printed).")
    private @Nullable Path out;

    @Option(names = "--top", paramLabel = "N", description = "Classes told of each text (default: ${DEFAULT-VALUE}).")
    private int top = 3;

    @Option(
            names = "--check",
            description = "Cross-validates on the labelled texts instead: accuracy, top three, reliability.")
    private boolean check;

    @Option(
            names = "--vectors",
            paramLabel = "FILE",
            description = "Keeps vectors between measurements; without it everything is embedded anew.")
    private @Nullable Path vectors;

    @Option(names = "--json", description = "Prints the figures of --check as one JSON object.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        boolean learns = field != null || !labelled.isEmpty() || !descriptions.isEmpty() || region != null;
        if (!learns || (ids == null && !check)) {
            throw new ParameterException(
                    spec().commandLine(), "needs --labelled, --field, --describe or --region, and --ids or --check");
        }
        try (FileVectorStore kept = vectors == null ? null : new FileVectorStore(vectors);
                Reader reader = new Reader(List.of(), kept == null ? new NothingKept() : kept)) {
            run(reader);
            return 0;
        } catch (BadLine e) {
            spec().commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private void run(Reader reader) throws IOException, InterruptedException {
        List<Path> files = files(corpus);
        Map<String, List<String>> labels = field == null ? Labels.read(labelled) : Labels.ofField(files, field);
        Map<String, IndexedText> texts = new LinkedHashMap<>();
        Corpus.read(files, Set.of()).forEach(text -> texts.put(text.key(), text));
        List<Example> examples = new ArrayList<>(judged(labels, texts, reader));
        examples.addAll(described(reader));
        if (examples.isEmpty()) {
            throw new BadLine(corpus.getFirst(), 0, "none of its texts is labelled");
        }
        if (check) {
            print(PlacementCheck.figures(PlacementCheck.run(examples)));
        } else {
            write(Placer.of(examples), asked(texts), reader);
        }
    }

    private List<Example> judged(Map<String, List<String>> labels, Map<String, IndexedText> texts, Reader reader)
            throws InterruptedException {
        List<IndexedText> known = texts.values().stream()
                .filter(text -> labels.containsKey(text.key()))
                .toList();
        List<Reading> readings = reader.read(known);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            String key = known.get(i).key();
            examples.add(new Example(key, readings.get(i), labels.getOrDefault(key, List.of()), false));
        }
        return examples;
    }

    private List<Example> described(Reader reader) throws InterruptedException {
        List<IndexedText> texts = new ArrayList<>(Labels.descriptions(descriptions));
        if (region != null) {
            RegionFolder folder = new RegionFolder(region);
            for (Path file : folder.files("chains", ".yaml")) {
                folder.yaml(file, Chain.class).ifPresent(chain -> texts.addAll(LinkTexts.of(chain)));
            }
        }
        List<Reading> readings = reader.read(texts);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String name = texts.get(i).key();
            examples.add(new Example(name, readings.get(i), List.of(name), true));
        }
        return examples;
    }

    private List<IndexedText> asked(Map<String, IndexedText> texts) {
        Path file = Objects.requireNonNull(ids);
        List<IndexedText> asked = new ArrayList<>();
        for (String id : Corpus.ids(file).stream().sorted().toList()) {
            IndexedText text = texts.get(id);
            if (text == null) {
                throw new BadLine(file, 0, "the corpus has no text \"" + id + "\"");
            }
            asked.add(text);
        }
        return asked;
    }

    private void write(Placer placer, List<IndexedText> asked, Reader reader) throws IOException, InterruptedException {
        List<Reading> readings = reader.read(asked);
        try (BufferedWriter file = out == null ? null : Files.newBufferedWriter(out)) {
            PrintWriter told = file == null ? told() : new PrintWriter(file);
            for (int i = 0; i < asked.size(); i++) {
                List<Proposed> proposed = placer.place(readings.get(i), Math.max(1, top));
                told.println(
                        JsonMapper.shared().writeValueAsString(line(asked.get(i).key(), proposed)));
            }
            told.flush();
        }
    }

    private static Map<String, Object> line(String id, List<Proposed> proposed) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", id);
        line.putAll(one(proposed.getFirst()));
        line.put("runners_up", proposed.stream().skip(1).map(PlaceCommand::one).toList());
        return line;
    }

    private static Map<String, Object> one(Proposed proposed) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("label", proposed.name());
        one.put("confidence", Math.round(proposed.confidence() * 1000) / 1000.0);
        return one;
    }

    private void print(Figures figures) {
        if (json) {
            told().println(JsonMapper.shared().writeValueAsString(figures));
        } else {
            told().printf(
                            Locale.ROOT,
                            "judged %d%naccuracy %.4f%ntop three %.4f%n",
                            figures.judged(),
                            figures.accuracy(),
                            figures.topThree());
            figures.bands()
                    .forEach(band -> told().printf(
                                    Locale.ROOT,
                                    "stated %3.0f-%3.0f %%: %5d texts, mean %.3f, right %.3f%n",
                                    band.from() * 100,
                                    band.to() * 100,
                                    band.count(),
                                    band.stated(),
                                    band.right()));
        }
        told().flush();
    }

    private static List<Path> files(List<Path> named) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> all = Files.list(path)) {
                    all.sorted().forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private PrintWriter told() {
        return spec().commandLine().getOut();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
