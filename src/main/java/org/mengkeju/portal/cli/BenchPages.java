package org.mengkeju.portal.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.mengkeju.platform.progress.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench pages}: public pages at a steady rate from this process, the program in another. Requests are sent by the
 * clock, whether or not earlier ones have been answered, so that a slow answer is not hidden by the ones that wait for it.
 */
@Command(
        name = "pages",
        description = "Public pages at a steady rate from another process: median, 99th percentile.",
        mixinStandardHelpOptions = true)
final class BenchPages implements Callable<Integer> {
    static final List<String> PAGES = List.of(
            "/",
            "/catalogue/achievements",
            "/catalogue/achievements/A-rare-earth-01",
            "/catalogue/needs",
            "/catalogue/needs/N-rare-earth-01",
            "/catalogue/policies",
            "/chains/rare-earth",
            "/network",
            "/network/NM-02",
            "/indicators",
            "/windows/policy-advice",
            "/zones/firms",
            "/signin");

    @Option(names = "--data", defaultValue = "data", description = "data folder with the demonstration set")
    private Path data = Path.of("data");

    @Option(names = "--rate", defaultValue = "50", description = "requests a second (default: ${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--seconds", defaultValue = "30", description = "how long (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--json", description = "prints the figures as one JSON object")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        try (var program = ServedProgram.start(data);
                HttpClient client = HttpClient.newHttpClient()) {
            fire(client, program.address(), Math.min(seconds, 10), "warm-up");
            Map<String, Object> figures = fire(client, program.address(), seconds, "bench pages");
            figures.put("resident_mb", Math.round(program.residentMegabytes()));
            BenchStart.print(figures, json);
            return Integer.valueOf(0).equals(figures.get("failed")) ? 0 : 1;
        }
    }

    private Map<String, Object> fire(HttpClient client, String address, int during, String label) throws Exception {
        var nanos = new ConcurrentLinkedQueue<Long>();
        var failed = new AtomicInteger();
        var next = new AtomicInteger();
        int total = rate * during;
        try (var progress = ProgressBar.onStandardError(label, total);
                var clock = Executors.newScheduledThreadPool(1);
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var ticking = clock.scheduleAtFixedRate(
                    () -> {
                        int n = next.getAndIncrement();
                        if (n < total) {
                            senders.execute(() -> get(client, address + PAGES.get(n % PAGES.size()), nanos, failed));
                            progress.advance(1);
                        }
                    },
                    0,
                    1_000_000_000L / rate,
                    TimeUnit.NANOSECONDS);
            clock.awaitTermination(during, TimeUnit.SECONDS);
            ticking.cancel(false);
        }
        return figures(nanos, failed.get());
    }

    private static void get(HttpClient client, String url, ConcurrentLinkedQueue<Long> nanos, AtomicInteger failed) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(10))
                .build();
        long start = System.nanoTime();
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                failed.incrementAndGet();
            }
        } catch (IOException e) {
            failed.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        nanos.add(System.nanoTime() - start);
    }

    private static Map<String, Object> figures(ConcurrentLinkedQueue<Long> nanos, int failed) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("requests", sorted.length);
        figures.put("failed", failed);
        figures.put("p50_ms", millis(sorted, 0.5));
        figures.put("p90_ms", millis(sorted, 0.9));
        figures.put("p99_ms", millis(sorted, 0.99));
        figures.put("max_ms", millis(sorted, 1));
        return figures;
    }

    private static double millis(long[] sorted, double share) {
        int at = (int) Math.ceil(share * sorted.length) - 1;
        return sorted.length == 0 ? Double.NaN : Math.round(sorted[Math.max(at, 0)] / 1e5) / 10.0;
    }
}
