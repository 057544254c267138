package org.mengkeju.matching.internal.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.MatchEngine;
import org.mengkeju.matching.SearchMode;
import org.mengkeju.matching.internal.evaluation.Evaluation.Measured;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A measurement that can be repeated: what is searched, what is asked, how, and what came out when the file was written.
 *
 * @param corpus files, or folders all of whose files are meant; those under {@code data/} are other people's and looked
 *     for where the reader keeps them
 * @param only ids the corpus is restricted to, or null
 * @param textOnly whether a query's fields are left out
 * @param expected figures by name
 */
public record Experiment(
        String name,
        List<String> corpus,
        List<String> queries,
        List<String> qrels,
        @Nullable String only,
        SearchMode mode,
        boolean textOnly,
        Map<String, Double> expected) {
    /** By how much a figure may differ and still be the same: vectors differ a little between processors. */
    private static final double SAME = 0.0025;

    private static final String FITS = "recall@10 of fits";
    private static final String DATA = "data/";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /**
     * What a figure should be and is.
     *
     * @param name as in the file
     */
    public record Figure(String name, double expected, double measured) {
        /** Whether it moved. */
        public boolean moved() {
            return !(Math.abs(expected - measured) <= SAME);
        }
    }

    /** Reads an experiment; a file that is none is told with its reason. */
    public static Experiment read(Path file) {
        try {
            return YAML.readValue(Files.readString(file), Experiment.class);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new BadLine(file, Math.max(1, line), e.getOriginalMessage());
        } catch (IOException e) {
            throw new BadLine(file, 1, "it cannot be read");
        }
    }

    /** Whether everything it needs is there. */
    public boolean runnable(Path data) {
        Stream<String> named = Stream.of(corpus, queries, qrels).flatMap(List::stream);
        return Stream.concat(named, Stream.ofNullable(only)).allMatch(one -> Files.exists(resolved(one, data)));
    }

    /** Measures, with an engine that is empty so far. */
    public List<Figure> measure(MatchEngine engine, Path data) throws IOException, InterruptedException {
        Set<String> ids = only == null ? Set.of() : Corpus.ids(resolved(only, data));
        List<IndexedText> texts = Corpus.read(files(corpus, data), ids);
        List<JudgedQuery> asked = JudgedQuery.read(files(queries, data)).stream()
                .map(query -> textOnly ? query.asking(Facts.NONE) : query)
                .toList();
        Judgements judgements = Judgements.read(files(qrels, data));
        var evaluation = new Evaluation(engine, mode);
        Measured measured = evaluation.run(texts, asked, (query, candidates) -> {});
        Map<String, Object> figures = new LinkedHashMap<>(evaluation.figures(measured, judgements));
        figures.put(FITS, Evaluation.recallOfFits(measured.answers(), judgements));
        return expected.entrySet().stream()
                .map(one -> new Figure(one.getKey(), one.getValue(), number(figures.get(one.getKey()))))
                .toList();
    }

    private static double number(@Nullable Object figure) {
        return figure instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static Path resolved(String named, Path data) {
        return named.startsWith(DATA) ? data.resolve(named.substring(DATA.length())) : Path.of(named);
    }

    private static List<Path> files(List<String> named, Path data) {
        return named.stream().map(one -> resolved(one, data)).toList();
    }
}
