package org.mengkeju.matching.internal.scale;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.MatchEngine;
import org.mengkeju.matching.MatchQuery;
import org.mengkeju.matching.SearchMode;
import org.mengkeju.matching.internal.analysis.TextAnalyser;
import org.mengkeju.matching.internal.analysis.TextAnalyser.Analysed;
import org.mengkeju.matching.internal.evaluation.Evaluation;
import org.mengkeju.matching.internal.index.TextIndex;
import org.mengkeju.platform.progress.ProgressBar;

/** Measures one index on recombined texts: filling it, then asking it. */
public final class SearchMeasurement {
    private static final int BATCH = 1000;
    private static final int CUT = 10;
    private static final int CLIENTS = 4;
    private static final int WORDS_TIMED = 100_000;

    private final Recombination texts;
    private final TextAnalyser analyser;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    /** A measurement with the given texts. */
    public SearchMeasurement(Recombination texts, TextAnalyser analyser) {
        this.texts = texts;
        this.analyser = analyser;
    }

    /** What was measured so far, by name. */
    public Map<String, Object> figures() {
        return figures;
    }

    /**
     * Adds texts 0 … count − 1 with their vectors, after having timed on the first of them how soon texts are found by
     * their words while their vectors are not known, as in an import.
     */
    public void fill(MatchEngine engine, TextIndex index, int count) {
        index.clear();
        figures.put("ingest_words_per_s", wordsPerSecond(engine, Math.min(count, WORDS_TIMED)));
        index.clear();
        long cpu = cpuNanos();
        long start = System.nanoTime();
        try (ProgressBar bar = ProgressBar.onStandardError("Texts", count)) {
            for (int from = 0; from < count; from += BATCH) {
                List<TextIndex.Entry> entries = made(from, count).parallelStream()
                        .map(made -> new TextIndex.Entry(made.text(), analysed(made), made.vectors()))
                        .toList();
                index.put(entries);
                bar.advance(entries.size());
            }
        }
        index.commit();
        figures.put("index_s", Math.round((System.nanoTime() - start) / 1e9));
        start = System.nanoTime();
        index.settle();
        figures.put("settle_s", Math.round((System.nanoTime() - start) / 1e9));
        figures.put("index_cpu_s", Math.round((cpuNanos() - cpu) / 1e9));
    }

    private long wordsPerSecond(MatchEngine engine, int count) {
        double seconds = 0;
        long cpu = 0;
        try (ProgressBar bar = ProgressBar.onStandardError("Words", count)) {
            for (int from = 0; from < count; from += BATCH) {
                List<IndexedText> batch =
                        made(from, count).stream().map(Recombination.Made::text).toList();
                long start = System.nanoTime();
                long before = cpuNanos();
                engine.put(batch);
                seconds += (System.nanoTime() - start) / 1e9;
                cpu += cpuNanos() - before;
                bar.advance(batch.size());
            }
        }
        long start = System.nanoTime();
        engine.commit();
        seconds += (System.nanoTime() - start) / 1e9;
        figures.put("ingest_words_per_cpu_s", Math.round(count / (cpu / 1e9)));
        return Math.round(count / seconds);
    }

    private Analysed analysed(Recombination.Made made) {
        return analyser.analyse(made.text());
    }

    private List<Recombination.Made> made(int from, int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int n = from; n < Math.min(from + BATCH, count); n++) {
            numbers.add(n);
        }
        return numbers.parallelStream().map(texts::text).toList();
    }

    /** Asks every need several times, by one client and by four, and compares the first ten with exact search. */
    public void ask(MatchEngine engine, List<MatchQuery> needs, int rounds, int compared) throws InterruptedException {
        needs.forEach(engine::match);
        List<Double> millis = new ArrayList<>();
        long cpu = cpuNanos();
        for (int round = 0; round < rounds; round++) {
            for (MatchQuery need : needs) {
                long start = System.nanoTime();
                engine.match(need);
                millis.add(Math.round((System.nanoTime() - start) / 1e4) / 100.0);
            }
        }
        figures.put("matches", millis.size());
        figures.put("match_ms_p50", Evaluation.percentile(millis, 0.50));
        figures.put("match_ms_p99", Evaluation.percentile(millis, 0.99));
        figures.put("match_ms_max", Evaluation.percentile(millis, 1));
        figures.put("match_cpu_ms", Math.round((cpuNanos() - cpu) / 1e5 / millis.size()) / 10.0);
        figures.put("match_per_s_" + CLIENTS + "_clients", throughput(engine, needs, rounds));
        List<MatchQuery> some = needs.subList(0, Math.min(compared, needs.size()));
        for (SearchMode mode : SearchMode.values()) {
            figures.put("recall@10_" + mode.name().toLowerCase(java.util.Locale.ROOT), recall(engine, some, mode));
        }
    }

    private static double throughput(MatchEngine engine, List<MatchQuery> needs, int rounds)
            throws InterruptedException {
        var next = new AtomicInteger();
        int all = needs.size() * rounds;
        long start = System.nanoTime();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                running.add(clients.submit(() -> {
                    for (int n = next.getAndIncrement(); n < all; n = next.getAndIncrement()) {
                        engine.match(needs.get(n % needs.size()));
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A match failed", e.getCause());
        }
        return Math.round(all / ((System.nanoTime() - start) / 1e9) * 10) / 10.0;
    }

    private static double recall(MatchEngine engine, List<MatchQuery> needs, SearchMode mode) {
        long found = 0;
        long wanted = 0;
        for (MatchQuery need : needs) {
            List<String> exact = first(engine.exactRanking(need.in(mode)));
            List<String> quick = first(engine.ranking(need.in(mode)));
            wanted += exact.size();
            found += exact.stream().filter(quick::contains).count();
        }
        return Math.round(1000.0 * found / Math.max(1, wanted)) / 1000.0;
    }

    private static List<String> first(List<org.mengkeju.matching.internal.ranking.Ranker.Ranked> ranking) {
        return ranking.stream().limit(CUT).map(one -> one.hit().key()).toList();
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
