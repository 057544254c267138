package org.mengkeju.matching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvalCommandTest {
    private static final String CORPUS = """
            {"id":"d1","text":"碱性电解槽低负荷运行时氧中氢升高的控制方法"}
            {"id":"d2","text":"奶牛乳房炎的早期检测与用药"}
            {"id":"d3","text":"风力发电机叶片结冰的除冰涂层"}
            {"id":"d4","text":"电解槽隔膜"}
            """;
    private static final String QUERIES = """
            {"id":"q1","text":"电解槽低负荷氧中氢超标"}
            {"id":"q2","text":"叶片除冰"}
            {"id":"q3","text":"没有人判过"}
            """;
    private static final String QRELS = """
            q1 0 d1 1
            q1 0 d4 2
            q2 0 d3 3
            q3 0 d1 0
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeCollection() throws IOException {
        Files.writeString(folder.resolve("corpus.jsonl"), CORPUS);
        Files.writeString(folder.resolve("queries.jsonl"), QUERIES);
        Files.writeString(folder.resolve("qrels.tsv"), QRELS);
    }

    @Test
    void printsTheFiguresComputedByHand() {
        assertThat(eval("--mode", "lexical")).isZero();
        JsonNode figures = JsonMapper.shared().readTree(out.toString());
        // q1 finds d1 (grade 1) before d4 (grade 2): (1 + 3/1.58496) / (3 + 1/1.58496) = 0.796708; q2 is perfect
        assertThat(figures.get("ndcg@10").doubleValue()).isEqualTo(0.8984);
        assertThat(figures.get("mrr@10").doubleValue()).isEqualTo(1);
        assertThat(figures.get("recall@10").doubleValue()).isEqualTo(1);
        assertThat(figures.propertyNames())
                .containsExactly(
                        "mode",
                        "docs",
                        "queries",
                        "ndcg@10",
                        "mrr@10",
                        "recall@10",
                        "recall@100",
                        "index_docs_per_s",
                        "query_ms_p50",
                        "query_ms_p99");
        assertThat(figures.get("queries").intValue())
                .as("with a relevant document")
                .isEqualTo(2);
    }

    @Test
    void writesARunThatOtherToolsCanRead() throws IOException {
        Path run = folder.resolve("run.txt");
        assertThat(eval("--mode", "hybrid", "--run", run.toString())).isZero();
        assertThat(Files.readAllLines(run).getFirst()).matches("q1 Q0 d1 1 -?\\d+\\.\\d{6} mengkeju-hybrid");
    }

    @Test
    void aBadLineEndsWithOneLineThatNamesIt() throws IOException {
        Files.writeString(folder.resolve("corpus.jsonl"), "{\"id\":\"d1\"}\n");
        assertThat(eval()).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo(folder.resolve("corpus.jsonl") + ":1: field \"text\" is missing or not text");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void wrongUseIsToldApart() {
        assertThat(command().execute("--mode", "magic")).isEqualTo(2);
    }

    private int eval(String... more) {
        String[] files = {
            "--corpus", folder.resolve("corpus.jsonl").toString(),
            "--queries", folder.resolve("queries.jsonl").toString(),
            "--qrels", folder.resolve("qrels.tsv").toString(),
            "--json"
        };
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(files), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        return command().execute(all);
    }

    private CommandLine command() {
        return new CommandLine(new EvalCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
    }
}
