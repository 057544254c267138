package org.mengkeju.portal.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.matching.alert.Alerts;
import org.mengkeju.matching.alert.SavedSearch;
import org.mengkeju.matching.alert.SavedSearches;
import org.mengkeju.network.People;
import org.mengkeju.network.Person;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.launch.LaunchOptions;
import org.mengkeju.platform.launch.Launcher;
import org.mengkeju.platform.progress.ProgressBar;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench alerts}: how soon new achievements reach those who asked, and what that takes. */
@Command(
        name = "alerts",
        description = "New achievements against many saved searches: time to be told, CPU.",
        mixinStandardHelpOptions = true)
final class BenchAlerts implements Callable<Integer> {
    private static final double NANOS = 1e9;
    private static final List<String> ASKERS = List.of(
            "firm", "researcher", "manager", "manager2", "staff", "head", "officer", "expert", "bank", "auditor");

    private final Launcher launcher;

    @Option(names = "--queries", defaultValue = "10000", description = "saved searches (default: ${DEFAULT-VALUE})")
    private int queries;

    @Option(names = "--records", defaultValue = "100", description = "new achievements (default: ${DEFAULT-VALUE})")
    private int records;

    @Option(
            names = "--seconds",
            defaultValue = "60",
            description = "in which they are published (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--seed", defaultValue = "20261121", description = "of the texts (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--region",
            defaultValue = "regions/inner-mongolia",
            description = "region folder (default: ${DEFAULT-VALUE})")
    private Path region = Path.of("regions/inner-mongolia");

    @Option(names = "--json", description = "prints the figures as one JSON object")
    private boolean json;

    BenchAlerts(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("mengkeju-bench");
        try (var house = launcher.open(LaunchOptions.of(folder.resolve("data"), region, false))) {
            BenchStart.print(measure(house.context()), json);
            return 0;
        } finally {
            BenchImport.deleteTree(folder);
        }
    }

    private Map<String, Object> measure(ApplicationContext house) throws IOException {
        var alerts = house.getBean(Alerts.class);
        await(alerts, "Reading the demonstration set");
        house.getBean(SavedSearches.class).takeOver(searches(house.getBean(People.class)));
        await(alerts, "Embedding the searches");
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("queries", queries);
        figures.put("records", records);
        Instant begin = Instant.now();
        long cpu = processCpu();
        long worker = workerCpu();
        Map<UUID, Instant> published = publish(house.getBean(ListingDesk.class));
        figures.put("publishing_s", seconds(begin));
        await(alerts, "Telling");
        figures.put("all_told_s", seconds(begin));
        figures.put("cpu_alerts_s", round((workerCpu() - worker) / NANOS));
        figures.put("cpu_program_s", round((processCpu() - cpu) / NANOS));
        tell(alerts.lastTold(begin), published, figures);
        return figures;
    }

    private static void tell(Map<UUID, Instant> told, Map<UUID, Instant> published, Map<String, Object> figures) {
        List<Double> waits = new ArrayList<>();
        published.forEach((listing, at) -> {
            Instant last = told.get(listing);
            if (last != null) {
                waits.add(Duration.between(at, last).toNanos() / NANOS);
            }
        });
        waits.sort(Double::compare);
        figures.put("records_that_fitted", waits.size());
        if (!waits.isEmpty()) {
            figures.put("told_after_s_p50", round(waits.get(waits.size() / 2)));
            figures.put("told_after_s_max", round(waits.getLast()));
        }
    }

    private List<SavedSearch> searches(People people) throws IOException {
        List<Person> askers = ASKERS.stream()
                .flatMap(name -> people.bySignInName(name).stream())
                .toList();
        var source = RecombinedRows.of(region, "needs", seed);
        Instant now = Instant.now();
        List<SavedSearch> searches = new ArrayList<>();
        for (int number = 1; number <= queries; number++) {
            Map<String, String> row = source.next(number);
            var terms = new SavedSearch.Terms(
                    text(row, "title") + "\n" + text(row, "text"), null, Map.of("kind", Set.of("achievement")));
            UUID person = askers.get(number % askers.size()).id();
            searches.add(new SavedSearch(Identifier.next(), person, text(row, "title"), terms, false, now));
        }
        return searches;
    }

    /** One by one, evenly over the time; when each was published. */
    private Map<UUID, Instant> publish(ListingDesk desk) throws IOException {
        var source = RecombinedRows.of(region, "achievements", seed + 1);
        Map<UUID, Instant> published = new LinkedHashMap<>();
        long begin = System.nanoTime();
        try (var bar = ProgressBar.onStandardError("Publishing", records)) {
            for (int number = 1; number <= records; number++) {
                LockSupport.parkNanos(begin + (long) (NANOS * seconds / records * number) - System.nanoTime());
                Listing draft = desk.draft(ListingId.next(), content(source.next(number)), Viewer.program());
                desk.submit(draft.id(), Viewer.program());
                Listing listing = desk.publish(draft.id(), Viewer.program());
                published.put(listing.id().value(), Instant.now());
                bar.advance(1);
            }
        }
        return published;
    }

    private static ListingContent content(Map<String, String> row) {
        var details = new Details.Achievement(
                List.of(new Details.TrlMark(7, "2026-06", text(row, "title"))),
                "firm",
                List.of(),
                null,
                List.of(),
                "",
                "",
                List.of(),
                List.of());
        return new ListingContent(
                text(row, "title"),
                text(row, "text"),
                List.of(text(row, "keywords").split("；")),
                List.of(LinkRef.parse(text(row, "links"))),
                List.of(text(row, "divisions")),
                text(row, "owner_name"),
                Visibility.PUBLIC,
                details);
    }

    private static String text(Map<String, String> row, String key) {
        return row.getOrDefault(key, "");
    }

    private static void await(Alerts alerts, String what) {
        int left = alerts.pending();
        try (var bar = ProgressBar.onStandardError(what, left)) {
            // a second without work: an event may be on its way
            for (int quiet = 0; quiet < 5; ) {
                LockSupport.parkNanos(200_000_000L);
                int now = alerts.pending();
                bar.advance(Math.max(0, left - now));
                left = Math.min(left, now);
                quiet = now == 0 ? quiet + 1 : 0;
            }
        }
    }

    private static double seconds(Instant since) {
        return round(Duration.between(since, Instant.now()).toNanos() / NANOS);
    }

    private static double round(double seconds) {
        return Math.round(seconds * 100) / 100.0;
    }

    private static long processCpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** CPU of the thread that works off the alerts; embedding a new achievement is done by others. */
    private static long workerCpu() {
        var threads = ManagementFactory.getThreadMXBean();
        for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().equals("alerts")) {
                return threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        return 0;
    }
}
