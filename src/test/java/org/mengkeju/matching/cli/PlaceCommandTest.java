package org.mengkeju.matching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlaceCommandTest {
    private static final String CORPUS = """
            {"id":"d1","text":"奶牛乳房炎的早期检测与用药"}
            {"id":"d2","text":"挤奶厅的体细胞数在线检测"}
            {"id":"d3","text":"全株玉米青贮的二次发酵控制"}
            {"id":"d4","text":"碱性电解槽低负荷运行时氧中氢升高的控制"}
            {"id":"d5","text":"质子交换膜电解水的催化剂"}
            {"id":"d6","text":"电解水制氢的隔膜材料"}
            {"id":"a1","text":"泌乳期奶牛隐性乳房炎"}
            {"id":"a2","text":"电解槽隔膜寿命"}
            """;
    private static final String LABELS = """
            {"id":"d1","label":"奶业"}
            {"id":"d2","label":"奶业"}
            {"id":"d3","labels":["奶业"]}
            {"id":"d4","label":"制氢"}
            {"id":"d5","label":"制氢"}
            {"id":"d6","label":"制氢"}
            """;
    private static final String IDS = """
            {"id":"a1"}
            {"id":"a2"}
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeCollection() throws IOException {
        Files.writeString(folder.resolve("corpus.jsonl"), CORPUS);
        Files.writeString(folder.resolve("labels.jsonl"), LABELS);
        Files.writeString(folder.resolve("ids.jsonl"), IDS);
    }

    private int place(String... options) {
        List<String> all = new ArrayList<>(List.of("--corpus", file("corpus.jsonl")));
        Stream.of(options).forEach(all::add);
        return new CommandLine(new PlaceCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void placesTextsWithConfidenceAndRunnersUp() {
        assertThat(place("--labelled", file("labels.jsonl"), "--ids", file("ids.jsonl")))
                .as(err.toString())
                .isZero();
        List<JsonNode> lines =
                out.toString().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines).extracting(line -> line.get("id").asString()).containsExactly("a1", "a2");
        assertThat(lines).extracting(line -> line.get("label").asString()).containsExactly("奶业", "制氢");
        assertThat(lines.getFirst().get("confidence").doubleValue()).isBetween(0.5, 1.0);
        assertThat(lines.getFirst().get("runners_up").get(0).get("label").asString())
                .isEqualTo("制氢");
    }

    @Test
    void writesToAFileAndLearnsFromDescriptionsAlone() throws IOException {
        Files.writeString(folder.resolve("classes.jsonl"), """
                {"id":"0311","text":"牛的饲养，奶牛、挤奶、乳房健康"}
                {"id":"2619","text":"其他基础化学原料制造，电解水制氢"}
                """);
        Path answers = folder.resolve("answers.jsonl");
        assertThat(place("--describe", file("classes.jsonl"), "--ids", file("ids.jsonl"), "--out", answers.toString()))
                .isZero();
        assertThat(Files.readAllLines(answers)).hasSize(2).first().asString().contains("\"label\":\"0311\"");
    }

    @Test
    void tellsHowGoodItIs() {
        assertThat(place("--labelled", file("labels.jsonl"), "--check", "--json"))
                .isZero();
        JsonNode figures = JsonMapper.shared().readTree(out.toString());
        assertThat(figures.get("judged").intValue()).isEqualTo(6);
        assertThat(figures.get("accuracy").doubleValue()).isBetween(0.0, 1.0);
        assertThat(figures.get("bands").size()).isEqualTo(6);
    }

    @Test
    void aBadLineIsToldWithFileLineAndReason() throws IOException {
        Files.writeString(folder.resolve("bad.jsonl"), "{\"id\":\"d1\",\"label\":\"奶业\"}\n{\"id\":\"d2\"}\n");
        assertThat(place("--labelled", file("bad.jsonl"), "--check")).isEqualTo(1);
        assertThat(err.toString()).contains("bad.jsonl:2").contains("label");
    }

    @Test
    void anUnknownTextAndMissingOptionsAreTold() throws IOException {
        Files.writeString(folder.resolve("other.jsonl"), "{\"id\":\"nowhere\"}\n");
        assertThat(place("--labelled", file("labels.jsonl"), "--ids", file("other.jsonl")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("nowhere");
        assertThat(place("--ids", file("ids.jsonl"))).isEqualTo(2);
    }
}
