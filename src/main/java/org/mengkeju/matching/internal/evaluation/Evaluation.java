package org.mengkeju.matching.internal.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.MatchEngine;
import org.mengkeju.matching.MatchQuery;
import org.mengkeju.matching.SearchMode;
import org.mengkeju.matching.internal.ranking.Ranker.Ranked;
import org.mengkeju.platform.progress.ProgressBar;

/** Measures one way of searching on a judged collection. */
public final class Evaluation {
    /** Documents kept of each ranking: enough for every figure, and a large collection fits a small heap. */
    public static final int KEPT = 200;

    private static final int BATCH = 256;
    private static final int CUT = 10;
    private static final int DEEP_CUT = 100;

    private final MatchEngine engine;
    private final SearchMode mode;

    /** Measures with an engine that is empty so far. */
    public Evaluation(MatchEngine engine, SearchMode mode) {
        this.engine = engine;
        this.mode = mode;
    }

    /**
     * The ranking of one query, the first {@value #KEPT} of it.
     *
     * @param placed best first
     */
    public record Answer(JudgedQuery query, List<Placed> placed) {
        /** Keys, best first. */
        public List<String> keys() {
            return placed.stream().map(Placed::key).toList();
        }
    }

    /**
     * A document in its place.
     *
     * @param score what it was ordered by
     */
    public record Placed(String key, double score) {}

    /** Sees every candidate of a query before the list is cut. */
    public interface Witness {
        /** Called once a query. */
        void saw(JudgedQuery query, List<Ranked> candidates);
    }

    /**
     * All rankings with the times they took.
     *
     * @param indexSeconds to index the corpus, embedding included where meaning is asked
     * @param millis of each query, embedding included
     */
    public record Measured(List<Answer> answers, int documents, double indexSeconds, List<Double> millis) {}

    /**
     * Indexes the corpus and asks every query.
     *
     * @param witness shown every query's candidates
     * @throws InterruptedException when the program ends meanwhile
     */
    public Measured run(List<IndexedText> corpus, List<JudgedQuery> queries, Witness witness)
            throws InterruptedException {
        engine.warm();
        long start = System.nanoTime();
        index(corpus);
        double indexSeconds = (System.nanoTime() - start) / 1e9;
        List<Answer> answers = new ArrayList<>();
        List<Double> millis = new ArrayList<>(queries.size());
        try (ProgressBar bar = ProgressBar.onStandardError("Asking", queries.size())) {
            for (int i = 0; i < queries.size(); i++) {
                JudgedQuery query = queries.get(i);
                long asked = System.nanoTime();
                List<Ranked> ranked = engine.ranking(question(query));
                millis.add((System.nanoTime() - asked) / 1e6);
                answers.add(new Answer(query, placed(ranked)));
                witness.saw(query, ranked);
                bar.advance(1);
            }
        }
        return new Measured(answers, corpus.size(), indexSeconds, millis);
    }

    private static List<Placed> placed(List<Ranked> ranked) {
        return ranked.stream()
                .limit(KEPT)
                .map(one -> new Placed(one.hit().key(), one.logit()))
                .toList();
    }

    private void index(List<IndexedText> corpus) throws InterruptedException {
        try (ProgressBar bar = ProgressBar.onStandardError("Indexing", corpus.size())) {
            for (int from = 0; from < corpus.size(); from += BATCH) {
                List<IndexedText> batch = corpus.subList(from, Math.min(from + BATCH, corpus.size()));
                if (mode == SearchMode.LEXICAL) {
                    engine.put(batch);
                } else {
                    engine.putEmbedded(batch);
                }
                bar.advance(batch.size());
            }
        }
    }

    private MatchQuery question(JudgedQuery query) {
        Facts asked = query.asked();
        return MatchQuery.of(query.text(), DEEP_CUT)
                .asking(asked)
                .without(query.leftOut())
                .in(mode);
    }

    /** The figures, named and ordered as the interface has them; means over queries with a relevant document. */
    public Map<String, Object> figures(Measured measured, Judgements judgements) {
        List<Answer> judged = measured.answers().stream()
                .filter(answer -> !judgements.of(answer.query().id()).isEmpty())
                .toList();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("mode", mode.name().toLowerCase(java.util.Locale.ROOT));
        figures.put("docs", measured.documents());
        figures.put("queries", judged.size());
        figures.put("ndcg@10", mean(judged, judgements, (keys, grades) -> Metrics.ndcg(keys, grades, CUT)));
        figures.put("mrr@10", mean(judged, judgements, (keys, grades) -> Metrics.reciprocalRank(keys, grades, CUT)));
        figures.put("recall@10", mean(judged, judgements, (keys, grades) -> Metrics.recall(keys, grades, CUT, 1)));
        figures.put(
                "recall@100", mean(judged, judgements, (keys, grades) -> Metrics.recall(keys, grades, DEEP_CUT, 1)));
        figures.put("index_docs_per_s", rounded(measured.documents() / Math.max(1e-9, measured.indexSeconds()), 10));
        figures.put("query_ms_p50", rounded(percentile(measured.millis(), 0.50), 100));
        figures.put("query_ms_p99", rounded(percentile(measured.millis(), 0.99), 100));
        return figures;
    }

    /** Recall at 10 of documents graded 2 or more, over the queries that have one. */
    public static double recallOfFits(List<Answer> answers, Judgements judgements) {
        return answers.stream()
                .filter(answer ->
                        judgements.of(answer.query().id()).values().stream().anyMatch(grade -> grade >= 2))
                .mapToDouble(answer -> Metrics.recall(
                        answer.keys(), judgements.of(answer.query().id()), CUT, 2))
                .average()
                .orElse(0);
    }

    private interface Metric {
        double of(List<String> ranking, Map<String, Integer> grades);
    }

    private static double mean(List<Answer> answers, Judgements judgements, Metric metric) {
        double mean = answers.stream()
                .mapToDouble(answer -> metric.of(
                        keys(answer, judgements), judgements.of(answer.query().id())))
                .average()
                .orElse(0);
        return rounded(mean, 10_000);
    }

    private static List<String> keys(Answer answer, Judgements judgements) {
        return answer.keys().stream()
                .filter(key -> !judgements.leavesOut(answer.query().id(), key))
                .toList();
    }

    private static double rounded(double value, int steps) {
        return Math.round(value * steps) / (double) steps;
    }

    /** The value that the given share of values does not exceed. */
    public static double percentile(List<Double> values, double share) {
        if (values.isEmpty()) {
            return 0;
        }
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int at = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, at)];
    }
}
