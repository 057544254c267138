package org.mengkeju.portal.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.exchange.ImportReport;
import org.mengkeju.catalogue.exchange.ListingImport;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.launch.LaunchOptions;
import org.mengkeju.platform.launch.Launcher;
import org.mengkeju.platform.progress.ProgressBar;
import org.mengkeju.platform.table.TableFormat;
import org.mengkeju.platform.table.TableWriter;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench import}: how fast a large file is taken over, and how much memory that takes. */
@Command(
        name = "import",
        description = "Import of recombined achievements into a new data folder: rows a second, peak heap.",
        mixinStandardHelpOptions = true)
final class BenchImport implements Callable<Integer> {
    private static final double MEGABYTE = 1024.0 * 1024.0;

    private final Launcher launcher;

    @Option(names = "--rows", defaultValue = "100000", description = "rows (default: ${DEFAULT-VALUE})")
    private int rows;

    @Option(names = "--format", defaultValue = "csv", description = "xlsx, csv or jsonl (default: ${DEFAULT-VALUE})")
    private String format = "csv";

    @Option(names = "--seed", defaultValue = "20261121", description = "of the rows (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--region",
            defaultValue = "regions/inner-mongolia",
            description = "region folder (default: ${DEFAULT-VALUE})")
    private Path region = Path.of("regions/inner-mongolia");

    @Option(names = "--json", description = "prints the figures as one JSON object")
    private boolean json;

    BenchImport(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("mengkeju-bench");
        try {
            Path file = write(folder.resolve("rows." + format));
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("rows", rows);
            figures.put("file_mb", Math.round(Files.size(file) / MEGABYTE));
            try (var house = launcher.open(LaunchOptions.of(folder.resolve("data"), region, true))) {
                measure(house.context(), file, figures);
            }
            BenchStart.print(figures, json);
            return Integer.valueOf(rows).equals(figures.get("imported")) ? 0 : 1;
        } finally {
            deleteTree(folder);
        }
    }

    private Path write(Path file) throws IOException {
        var source = RecombinedRows.of(region, seed);
        TableFormat wanted =
                TableFormat.ofName(String.valueOf(file.getFileName())).orElseThrow();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var bar = ProgressBar.onStandardError("Writing " + rows + " rows", rows)) {
            new TableWriter<Map<String, String>>("rows", RecombinedRows.KEYS, row -> row, BenchImport::line)
                    .write(wanted, out, sink -> {
                        for (int number = 1; number <= rows; number++) {
                            sink.accept(source.next(number));
                            bar.advance(1);
                        }
                    });
        }
        return file;
    }

    private static tools.jackson.databind.JsonNode line(Map<String, String> row) {
        return JsonMapper.shared().valueToTree(row);
    }

    private void measure(ApplicationContext house, Path file, Map<String, Object> figures) throws InterruptedException {
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        ImportReport report;
        try (var bar = ProgressBar.onStandardError("bench import", rows)) {
            report = house.getBean(ListingImport.class)
                    .run(
                            Kind.ACHIEVEMENT,
                            file,
                            String.valueOf(file.getFileName()),
                            false,
                            Viewer.program(),
                            done -> bar.advance(1));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        figures.put("imported", report.imported());
        figures.put("seconds", Math.round(seconds * 10) / 10.0);
        figures.put("rows_per_s", Math.round(report.imported() / seconds));
        figures.put("heap_peak_mb", heapPeak());
        awaitIndex(house.getBean(JdbcClient.class));
        figures.put("searchable_by_words_s", Math.round((System.nanoTime() - start) / 1e8) / 10.0);
        figures.put("heap_peak_with_index_mb", heapPeak());
        figures.put("heap_allowed_mb", Math.round(Runtime.getRuntime().maxMemory() / MEGABYTE));
    }

    /** Until nobody is still to be told of the import; the embedding goes on after that. */
    private static void awaitIndex(JdbcClient jdbc) throws InterruptedException {
        while (jdbc.sql("SELECT count(*) FROM event_publication WHERE completion_date IS NULL")
                        .query(Integer.class)
                        .single()
                > 0) {
            Thread.sleep(100);
        }
    }

    private static long heapPeak() {
        return Math.round(heapPools().stream()
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / MEGABYTE);
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    static void deleteTree(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
