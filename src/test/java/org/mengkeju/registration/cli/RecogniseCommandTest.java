package org.mengkeju.registration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecogniseCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aContractComesBackInTheFixedShape() throws IOException {
        assertThat(run("{\"id\":\"a\",\"type\":\"DEV\",\"contract_amount\":3200000,"
                        + "\"costs\":[{\"label\":\"设备\",\"amount\":700000},{\"label\":\"材料\",\"amount\":300000}]}"))
                .isZero();
        JsonNode told = JsonMapper.shared().readTree(out.toString());
        assertThat(told.propertyNames())
                .startsWith("id", "recognised", "type", "contract_amount", "technology_amount", "reasons");
        assertThat(told.path("technology_amount").decimalValue()).isEqualByComparingTo("2200000");
        assertThat(told.path("recognised").booleanValue()).isFalse();
        assertThat(told.path("reasons").get(0).propertyNames()).startsWith("rule", "text");
    }

    @Test
    void badLinesAreToldWithFileLineAndReasonAndNothingElseIs() throws IOException {
        badLine("{\"id\":\"b\",\"colour\":1}", "unknown field \"colour\"");
        badLine("{\"id\":\"b\",\"contract_amount\":-1}", "negative");
        badLine("{\"id\":\"b\",\"contract_amount\":1.005}", "more than two decimals");
        badLine("{\"id\":\"b\",\"contract_amount\":1e300}", "more than");
        badLine("{\"id\":\"b\",\"contract_amount\":\"many\"}", "number of yuan");
        badLine("{\"id\":\"b\",\"type\":\"XYZ\"}", "is one of");
        badLine("{\"id\":\"b\",\"type\":\"DEV\",\"subtype\":\"TRAINING\"}", "has no TRAINING");
        badLine("{\"id\":\"b\",\"signed_on\":\"2026-02-30\"}", "yyyy-mm-dd");
        badLine("{\"id\":\"b\",\"written\":\"perhaps\"}", "true, false");
        badLine("{\"id\":\"b\",\"price_clear\":true}", "unknown field \"price_clear\"");
        badLine("{\"id\":\"b\",\"costs\":[{\"amount\":1,\"x\":2}]}", "unknown field \"x\"");
        badLine("{\"id\":\"b\"", "not JSON");
        badLine("{\"id\":\"b\",\"id\":\"c\"}", "not JSON");
        badLine("[1]", "not a JSON object");
        badLine("{}", "\"id\" is missing");
    }

    @Test
    void everyFieldIsDescribed() {
        assertThat(execute("--describe")).isZero();
        assertThat(out.toString().lines())
                .anyMatch(line -> line.contains("\"contract_amount\"") && line.contains("yuan"))
                .allMatch(line -> JsonMapper.shared().readTree(line).has("meaning"));
    }

    @Test
    void theReferencePageNamesEveryField() throws IOException {
        String page = Files.readString(Path.of("docs/reference/recognise.md"));
        assertThat(InputField.all()).allMatch(field -> page.contains("| `" + field.name() + "`"));
    }

    @Test
    void wrongUseIsTold() {
        assertThat(execute()).isEqualTo(2);
        assertThat(execute("--input", "x", "--rules", "TC-1999")).isEqualTo(2);
        assertThat(execute("--input", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("no such file");
    }

    @Test
    void aHundredThousandContractsPassThroughASmallHeap() throws Exception {
        Path file = folder.resolve("many.jsonl");
        String line = "{\"id\":\"m\",\"type\":\"SVC\",\"contract_amount\":500000,\"applicant\":\"SELLER\"}";
        Files.write(file, Collections.nCopies(100_000, line));
        Path told = folder.resolve("told.jsonl");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Alone.class.getName(),
                        file.toString())
                .redirectOutput(told.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("err")))
                .isZero();
        try (var lines = Files.lines(told)) {
            assertThat(lines.count()).isEqualTo(100_000);
        }
    }

    /** The command in a program of its own. */
    public static final class Alone {
        private Alone() {}

        public static void main(String[] arguments) {
            System.exit(new CommandLine(new RecogniseCommand()).execute("--input", arguments[0]));
        }
    }

    private void badLine(String line, String reason) throws IOException {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        assertThat(run("{\"id\":\"good\"}\n" + line)).as(line).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("in.jsonl:2: ", reason);
        assertThat(out.toString()).as(line).isEmpty();
    }

    private int run(String lines) throws IOException {
        Path file = folder.resolve("in.jsonl");
        Files.writeString(file, lines + "\n");
        return execute("--input", file.toString());
    }

    private int execute(String... arguments) {
        return new CommandLine(new RecogniseCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
