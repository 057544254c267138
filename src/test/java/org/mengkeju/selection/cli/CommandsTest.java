package org.mengkeju.selection.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {
    private static final String SEED = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void anAssignmentHasTheFixedFiguresAndTheFileOfPairs() throws IOException {
        String affinity = file("a.csv", "proposal,reviewer,score\nb,x,1\nb,y,0.5\na,x,0.7\na,y,0.25\na,z,0\n");
        Path pairs = folder.resolve("out.csv");
        assertThat(assign(
                        affinity,
                        "--per-proposal",
                        "1",
                        "--max-load",
                        "1",
                        "--out",
                        pairs.toString(),
                        "--explain",
                        "a,y"))
                .isZero();
        JsonNode told = told();
        assertThat(told.propertyNames())
                .startsWith(
                        "proposals",
                        "reviewers",
                        "assigned",
                        "feasible",
                        "total",
                        "mean",
                        "min",
                        "p10",
                        "mean_worst_decile",
                        "load_max",
                        "seconds");
        assertThat(told.path("reviewers").intValue()).isEqualTo(3);
        assertThat(told.path("total").doubleValue()).isEqualTo(1.25);
        assertThat(told.path("explanation")
                        .path("alternatives")
                        .get(0)
                        .path("why_not")
                        .stringValue())
                .isEqualTo("EXCHANGE_LOSES");
        assertThat(Files.readString(pairs)).isEqualTo("proposal,reviewer,score\na,y,0.25\nb,x,1\n");
    }

    @Test
    void conflictsAreKept() throws IOException {
        String affinity = file("a.csv", "proposal,reviewer,score\na,x,1\na,y,0.5\n");
        String conflicts = file("c.csv", "proposal,reviewer\na,x\n");
        assertThat(assign(
                        affinity,
                        "--per-proposal",
                        "1",
                        "--max-load",
                        "1",
                        "--conflicts",
                        conflicts,
                        "--objective",
                        "fair"))
                .isZero();
        assertThat(told().path("total").doubleValue()).isEqualTo(0.5);
    }

    @Test
    void whatIsNotPossibleEndsWithOneAndNamesTheProposals() throws IOException {
        String affinity = file("a.csv", "proposal,reviewer,score\na,x,1\nb,x,1\nc,y,1\n");
        Path pairs = folder.resolve("out.csv");
        assertThat(assign(affinity, "--per-proposal", "1", "--max-load", "1", "--out", pairs.toString()))
                .isEqualTo(1);
        assertThat(told().path("feasible").booleanValue()).isFalse();
        assertThat(told().path("unserved").get(0).path("proposals"))
                .extracting(JsonNode::stringValue)
                .containsExactly("a", "b");
        assertThat(err.toString())
                .contains("a, b: 2 reviews wanted, 1 to be had from 1 reviewer", "raise --max-load from 1 to 2");
        assertThat(pairs).doesNotExist();
    }

    @Test
    void badRowsAreToldWithFileLineAndReason() throws IOException {
        badAffinity("proposal,reviewer,score\na,x,many\n", "a.csv:2: \"score\" is no number: many");
        badAffinity("proposal,reviewer,score\na,x,-1\n", "a.csv:2: an affinity is between");
        badAffinity("proposal,reviewer,score\na,,1\n", "a.csv:2: \"reviewer\" is empty");
        badAffinity("proposal,reviewer\na,x\n", "a.csv:1: column \"score\" is missing");
        badAffinity("proposal,reviewer,score\na,x,1,9\n", "a.csv:2: more cells than columns");
        assertThat(assign(folder.resolve("none.csv").toString(), "--per-proposal", "1", "--max-load", "1"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no such file");
        assertThat(assign("x", "--per-proposal", "0", "--max-load", "1")).isEqualTo(2);
    }

    @Test
    void nothingToAssignIsDoneAtOnceAndAnUnknownPairIsNotExplained() throws IOException {
        assertThat(assign(file("a.csv", "proposal,reviewer,score\n"), "--per-proposal", "1", "--max-load", "1"))
                .isZero();
        assertThat(told().path("proposals").intValue()).isZero();
        String affinity = file("a.csv", "a,x,1\n");
        assertThat(assign(affinity, "--per-proposal", "1", "--max-load", "1"))
                .as("no head line")
                .isZero();
        assertThat(assign(affinity, "--per-proposal", "1", "--max-load", "1", "--explain", "a,y"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("a does not have y");
    }

    /** The worked example of docs/reference/draw.md, byte by byte. */
    @Test
    void theExampleOfThePageIsDrawnAsItStandsThere() throws IOException {
        String page = Files.readString(Path.of("docs/reference/draw.md"));
        String pool = file("pool.csv", block(page, "pool.csv"));
        String avoid = file("avoid.csv", block(page, "avoid.csv"));
        assertThat(run(
                        new DrawCommand(),
                        List.of(
                                "--pool",
                                pool,
                                "--avoid",
                                avoid,
                                "--count",
                                "3",
                                "--reserves",
                                "1",
                                "--quota",
                                "region=outside:1",
                                "--limit",
                                "unit:1",
                                "--seed",
                                SEED,
                                "--json")))
                .isZero();
        assertThat(out.toString().strip()).isEqualTo(block(page, "result").strip());
    }

    @Test
    void aDrawKeepsItsCommitmentOrIsRefused() throws IOException {
        String pool = file("pool.csv", "expert,weight\na,1\nb,2\n");
        assertThat(draw(pool, "1", "--commitment", "00".repeat(32))).isEqualTo(1);
        assertThat(err.toString()).contains("does not keep the commitment");
        assertThat(draw(pool, "3")).isEqualTo(1);
        assertThat(err.toString()).contains("1 of 3 places stay empty");
        assertThat(draw(pool, "0")).isEqualTo(2);
        assertThat(draw(file("pool.csv", "expert\na\na\n"), "1")).isEqualTo(1);
        assertThat(err.toString()).contains("pool.csv:3: twice in the pool: a");
    }

    @Test
    void conflictsAreFoundFromTablesAndGoOnToTheAssignment() throws IOException {
        String people = file("people.csv", """
                person,organisations,former,works,barred_until,relatives
                e1,o1;o2,,,,
                e2,o9,o3@2020-01-01..2025-06-30,paper:10.1/X@2025-01-01,,
                e3,o9,,,2027-01-01,
                e4,,,,,p1
                """);
        String applications = file(
                "applications.csv",
                "application,call,people,organisations,works\na,c,p1;p2,old,paper:https://doi.org/10.1/x@2025-01-01\n");
        String known = file("known.csv", "person,former\np2,o3@2021-01-01..2026-01-01\n");
        String merged = file("merged.csv", "organisation,standing\nold,o2\n");
        Path pairs = folder.resolve("pairs.csv");
        List<String> arguments = List.of(
                "--people",
                people,
                "--applications",
                applications,
                "--known",
                known,
                "--merged",
                merged,
                "--day",
                "2026-11-22",
                "--out",
                pairs.toString(),
                "--json");
        assertThat(run(new ConflictsCommand(), arguments)).isZero();
        assertThat(told().path("conflicts"))
                .extracting(one -> one.path("reviewer").stringValue() + " "
                        + one.path("kind").stringValue() + " " + one.path("evidence"))
                .containsExactly(
                        "e1 SAME_UNIT [\"o2\"]",
                        "e2 JOINT_WORK [\"10.1/x\"]",
                        "e2 TEACHER_OR_COLLEAGUE [\"o3\"]",
                        "e3 LIVE_PENALTY []",
                        "e4 NEAR_RELATION []");
        assertThat(Files.readString(pairs)).isEqualTo("proposal,reviewer\na,e1\na,e2\na,e3\na,e4\n");
    }

    @Test
    void badTablesOfConflictsAreToldWithFileLineAndReason() throws IOException {
        String good = file("applications.csv", "application,avoid\na,e1;e2;e3;e4\n");
        badPeople("person,works\ne1,book:1@2025-01-01\n", good, "people.csv:2: a work is paper|patent|project");
        badPeople("person,former\ne1,o1\n", good, "people.csv:2: former is organisation@");
        badPeople("person,barred_until\ne1,soon\n", good, "people.csv:2: not a day");
        badPeople("person,colour\ne1,red\n", good, "people.csv:1: unknown column \"colour\"");
        badPeople("person\ne1\ne1\n", good, "people.csv:3: twice: e1");
        badPeople("person\ne1\n", good, "a: at most 3 reviewers can be named to avoid");
    }

    private void badPeople(String text, String applications, String reason) throws IOException {
        assertThat(run(
                        new ConflictsCommand(),
                        List.of(
                                "--people",
                                file("people.csv", text),
                                "--applications",
                                applications,
                                "--day",
                                "2026-11-22")))
                .isEqualTo(1);
        assertThat(err.toString()).contains(reason);
    }

    private static String block(String page, String name) {
        int start = page.indexOf("```", page.indexOf("`" + name + "`"));
        int first = page.indexOf('\n', start) + 1;
        return page.substring(first, page.indexOf("```", first));
    }

    private void badAffinity(String text, String reason) throws IOException {
        assertThat(assign(file("a.csv", text), "--per-proposal", "1", "--max-load", "1"))
                .isEqualTo(1);
        assertThat(err.toString()).contains(reason);
    }

    private int assign(String affinity, String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of("--affinity", affinity, "--json"));
        arguments.addAll(List.of(more));
        return run(new AssignCommand(), arguments);
    }

    private int draw(String pool, String count, String... more) {
        List<String> arguments =
                new java.util.ArrayList<>(List.of("--pool", pool, "--count", count, "--seed", SEED, "--json"));
        arguments.addAll(List.of(more));
        return run(new DrawCommand(), arguments);
    }

    private int run(Object command, List<String> arguments) {
        out.getBuffer().setLength(0);
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private JsonNode told() {
        return JsonMapper.shared().readTree(out.toString());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
