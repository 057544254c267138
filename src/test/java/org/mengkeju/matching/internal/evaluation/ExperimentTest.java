package org.mengkeju.matching.internal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mengkeju.matching.MatchEngine;
import org.mengkeju.matching.internal.embedding.NothingKept;
import org.mengkeju.matching.internal.evaluation.Experiment.Figure;

class ExperimentTest {
    @TempDir
    private Path data;

    @Test
    void everyExperimentOfTheProjectCanBeRead() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("experiments"))) {
            assertThat(all.map(Experiment::read))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(one -> assertThat(one.expected()).isNotEmpty());
        }
    }

    @Test
    void aFigureThatMovedIsTold() throws IOException, InterruptedException {
        Experiment experiment = Experiment.read(file("{ndcg@10: 1.0, mrr@10: 0.5, unheard@of: 1}"));
        assertThat(experiment.runnable(data)).isTrue();
        List<Figure> figures;
        try (var engine = new MatchEngine(null, List.of(), new NothingKept())) {
            figures = experiment.measure(engine, data);
        }
        assertThat(figures.stream().filter(Figure::moved).map(Figure::name)).containsExactly("mrr@10", "unheard@of");
    }

    @Test
    void withoutItsCollectionAnExperimentIsNotRun() throws IOException {
        Experiment experiment = Experiment.read(file("{ndcg@10: 1.0}"));
        assertThat(experiment.runnable(data.resolve("elsewhere"))).isFalse();
    }

    @Test
    void aFileThatIsNoneIsToldWithItsLine() throws IOException {
        Path file = data.resolve("bad.yaml");
        Files.writeString(file, "name: x\nmode: telepathic\n");
        assertThatThrownBy(() -> Experiment.read(file))
                .isInstanceOf(BadLine.class)
                .hasMessageContaining("bad.yaml:2");
    }

    private Path file(String expected) throws IOException {
        Files.writeString(data.resolve("corpus.jsonl"), """
                {"id": "a", "text": "碱性电解槽在低负荷下氧中氢升高"}
                {"id": "b", "text": "奶牛乳房炎的早期检测"}
                """);
        Files.writeString(data.resolve("queries.jsonl"), "{\"id\": \"q\", \"text\": \"电解槽氧中氢高\"}\n");
        Files.writeString(data.resolve("qrels.tsv"), "q 0 a 1\n");
        Path file = data.resolve("small.yaml");
        Files.writeString(file, """
                name: small
                corpus: [data/corpus.jsonl]
                queries: [data/queries.jsonl]
                qrels: [data/qrels.tsv]
                mode: lexical
                textOnly: false
                expected: %s
                """.formatted(expected));
        return file;
    }
}
