package org.mengkeju.registration.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mengkeju.registration.recognition.ContractFacts;
import org.mengkeju.registration.recognition.Flag;
import org.mengkeju.registration.recognition.Recogniser;
import org.mengkeju.registration.recognition.RuleSets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench recognise}: contracts a second on one thread, with reading and writing of their lines and without. */
@Command(
        name = "recognise",
        description = "Contracts recognised a second, from line to line.",
        mixinStandardHelpOptions = true)
public final class BenchRecognise implements Callable<Integer> {
    private static final int WARM = 20_000;

    @Option(names = "--contracts", paramLabel = "N", description = "How many (default: ${DEFAULT-VALUE}).")
    private int contracts = 100_000;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        List<String> lines = lines();
        run(lines, Math.min(WARM, contracts));
        long start = System.nanoTime();
        int recognised = run(lines, contracts);
        double whole = (System.nanoTime() - start) / 1e9;
        List<ContractFacts> facts = lines.stream().map(FactsReader::read).toList();
        start = System.nanoTime();
        for (int n = 0; n < contracts; n++) {
            Recogniser.recognise(facts.get(n % facts.size()), RuleSets.newest());
        }
        double engine = (System.nanoTime() - start) / 1e9;
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("contracts", contracts);
        figures.put("recognised", recognised);
        figures.put("contracts_per_s", Math.round(contracts / whole));
        figures.put("engine_only_per_s", Math.round(contracts / engine));
        figures.put("engine_share", String.format(Locale.ROOT, "%.2f", engine / whole));
        print(figures);
        return 0;
    }

    private static int run(List<String> lines, int count) {
        int recognised = 0;
        for (int n = 0; n < count; n++) {
            ContractFacts facts = FactsReader.read(lines.get(n % lines.size()));
            var recognition = Recogniser.recognise(facts, RuleSets.newest());
            recognised += recognition.recognised() ? 1 : 0;
            Objects.requireNonNull(JsonMapper.shared().writeValueAsString(RecognitionJson.line(facts, recognition)));
        }
        return recognised;
    }

    /** Different contracts: every type, every third with one answer turned round. */
    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        String[] types = {"DEV", "TRF", "LIC", "CON", "SVC"};
        for (int n = 0; n < 1000; n++) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", "b-" + n);
            line.put("type", types[n % types.length]);
            line.put("contract_amount", 100_000 + n * 37L);
            line.put("costs", List.of(Map.of("label", "设备", "amount", 1000 + n, "reasonable", n % 4 == 0)));
            line.put("applied_on", "2026-03-02");
            line.put("applicant", "SELLER");
            line.put("papers", "CONTRACT");
            line.put("consulting_kind", "ASSESSMENT");
            answers(line, types[n % types.length].equals("DEV"), n);
            lines.add(JsonMapper.shared().writeValueAsString(line));
        }
        return lines;
    }

    private static void answers(Map<String, Object> line, boolean development, int n) {
        var rules = RuleSets.newest();
        rules.grounds().forEach(one -> answer(line, one.flag(), one.wanted().name()));
        rules.conditions()
                .values()
                .forEach(own ->
                        own.forEach(one -> answer(line, one.flag(), one.wanted().name())));
        line.put(Flag.MASTERED.key(), !development);
        if (n % 3 == 0) {
            line.put(Flag.PARTIES_CLEAR.key(), false);
        }
    }

    private static void answer(Map<String, Object> line, Flag flag, String wanted) {
        if (!flag.isComputed()) {
            line.put(flag.key(), wanted.equals("YES"));
        }
    }

    private void print(Map<String, Object> figures) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(figures));
        } else {
            figures.forEach((name, value) -> out.printf("%-20s %s%n", name, value));
        }
        out.flush();
    }
}
