package org.mengkeju.selection.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mengkeju.selection.assign.Affinities;
import org.mengkeju.selection.assign.Assignment;
import org.mengkeju.selection.assign.Coverage;
import org.mengkeju.selection.assign.FairAffinity;
import org.mengkeju.selection.assign.Loads;
import org.mengkeju.selection.assign.TotalAffinity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench assign}: both objectives on matrices of bids, beside their published figures, and on a large made-up network. */
@Command(
        name = "assign",
        description = "Assignment of reviewers by both objectives: total, mean, minimum, worst tenth, seconds.",
        mixinStandardHelpOptions = true)
public final class BenchAssign implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of matrices NAME.csv (a line a reviewer, a column a proposal) with NAME.json.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--proposals", description = "Of the made-up network; 0 leaves it out (default: ${DEFAULT-VALUE}).")
    private int proposals = 10_000;

    @Option(names = "--reviewers", description = "Of the made-up network (default: ${DEFAULT-VALUE}).")
    private int reviewers = 5_000;

    @Option(names = "--fits", description = "Reviewers each proposal could have (default: ${DEFAULT-VALUE}).")
    private int fits = 100;

    @Option(names = "--per-proposal", description = "Reviewers each proposal gets (default: ${DEFAULT-VALUE}).")
    private int perProposal = 5;

    @Option(names = "--max-load", description = "Proposals of a reviewer at most (default: ${DEFAULT-VALUE}).")
    private int most = 12;

    @Option(names = "--seed", description = "Of the made-up network (default: ${DEFAULT-VALUE}).")
    private long seed = 20_261_122;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(one -> one.toString().endsWith(".csv"))
                        .sorted()
                        .toList()) {
                    matrix(file);
                }
            }
        }
        if (proposals > 0) {
            Affinities affinities = network();
            measure("made-up", affinities, new Loads(perProposal, 0, most), Map.of());
        }
        return 0;
    }

    private void matrix(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".csv", "");
        JsonNode about = JsonMapper.shared().readTree(Files.readString(file.resolveSibling(name + ".json")));
        var builder = new Affinities.Builder();
        int r = 0;
        for (String line : Files.readAllLines(file)) {
            int p = 0;
            for (String cell : line.split(",", -1)) {
                builder.fit("p%05d".formatted(p++), "r%05d".formatted(r), new BigDecimal(cell.strip()));
            }
            r++;
        }
        var loads = new Loads(
                about.path("reviewers_per_paper").intValue(),
                about.path("min_papers_per_reviewer").intValue(),
                about.path("max_papers_per_reviewer").intValue());
        JsonNode reference = about.path("reference");
        Map<String, Object> published = new LinkedHashMap<>();
        published.put("published_total", reference.path("max_sum").path("sum").doubleValue());
        published.put(
                "published_min_at_total",
                reference.path("max_sum").path("min_paper").doubleValue());
        published.put(
                "published_bound_of_min", reference.path("max_min_upper_bound").doubleValue());
        measure(name, builder.build(), loads, published);
    }

    private Affinities network() {
        var random = new Random(seed);
        var builder = new Affinities.Builder();
        for (int p = 0; p < proposals; p++) {
            for (int n = 0; n < fits; n++) {
                builder.fit(
                        "p%05d".formatted(p),
                        "r%05d".formatted(random.nextInt(reviewers)),
                        BigDecimal.valueOf(1 + random.nextInt(1000), 3));
            }
        }
        return builder.build();
    }

    private void measure(String name, Affinities affinities, Loads loads, Map<String, Object> published)
            throws IOException {
        TotalAffinity.assign(affinities, loads); // native code is loaded, classes are warm
        for (String objective : List.of("total", "fair")) {
            long start = System.nanoTime();
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("data", name);
            figures.put("objective", objective);
            Assignment own;
            if (objective.equals("total")) {
                own = TotalAffinity.assign(affinities, loads);
            } else {
                FairAffinity.Outcome outcome = FairAffinity.solve(affinities, loads, Coverage.NONE);
                own = outcome.assignment();
                figures.put("minimum_proven", outcome.isMinimumProven());
                figures.put("finished", outcome.finished());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            figures.putAll(AssignReport.of(affinities, loads, own, seconds, null));
            figures.put("pairs", affinities.pairs());
            figures.putAll(published);
            figures.put("heap_peak_mb", heapPeakMegabytes());
            figures.put("resident_peak_mb", residentPeakMegabytes());
            print(figures, json);
        }
    }

    /** The most heap ever in use, garbage included. */
    private static long heapPeakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1_000_000;
    }

    /** The most memory of the process, native solver included, or −1 where the system does not tell. */
    private static long residentPeakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    static void print(Map<String, Object> figures, boolean json) {
        if (json) {
            System.out.println(JsonMapper.shared().writeValueAsString(figures));
        } else {
            figures.forEach((key, value) -> System.out.printf("%-22s %s%n", key, value));
            System.out.println();
        }
    }
}
