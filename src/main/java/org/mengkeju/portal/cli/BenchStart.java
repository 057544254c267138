package org.mengkeju.portal.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mengkeju.platform.progress.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench start}: from nothing, then several times with everything there; memory after a tour of the pages. */
@Command(
        name = "start",
        description = "First start from nothing, later starts, resident memory after a tour of the public pages.",
        mixinStandardHelpOptions = true)
final class BenchStart implements Callable<Integer> {
    @Option(names = "--starts", defaultValue = "5", description = "later starts (default: ${DEFAULT-VALUE})")
    private int starts;

    @Option(names = "--json", description = "prints the figures as one JSON object")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Path data = Files.createTempDirectory("mengkeju-bench");
        Map<String, Object> figures = new LinkedHashMap<>();
        try (var first = ServedProgram.start(data)) {
            figures.put("first_start_s", first.readySeconds());
        }
        List<Double> seconds = new ArrayList<>();
        try (var progress = ProgressBar.onStandardError("bench start", starts)) {
            for (int n = 0; n < starts; n++) {
                try (var program = ServedProgram.start(data)) {
                    seconds.add(program.readySeconds());
                    if (n == starts - 1) {
                        tour(program.address());
                        figures.put("resident_mb_after_tour", Math.round(program.residentMegabytes()));
                    }
                }
                progress.advance(1);
            }
        }
        seconds.sort(null);
        figures.put("start_s_min", seconds.getFirst());
        figures.put("start_s_median", seconds.get(seconds.size() / 2));
        figures.put("start_s_max", seconds.getLast());
        print(figures, json);
        return 0;
    }

    private static void tour(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : BenchPages.PAGES) {
                var request = HttpRequest.newBuilder(URI.create(address + path)).build();
                client.send(request, HttpResponse.BodyHandlers.discarding());
            }
        }
    }

    static void print(Map<String, Object> figures, boolean json) {
        if (json) {
            System.out.println(JsonMapper.shared().writeValueAsString(figures));
        } else {
            figures.forEach((name, value) -> System.out.printf("%-26s %s%n", name, value));
        }
    }
}
