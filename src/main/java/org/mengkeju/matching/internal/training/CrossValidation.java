package org.mengkeju.matching.internal.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a model says of needs it was not fitted on: each fold by the model of all the others.
 *
 * @param confidences by need what is stated of its candidates, best first
 */
public record CrossValidation(Map<String, List<Stated>> confidences) {
    private static final int SHOWN = 10;

    /** A candidate, whether it could be what is looked for, what is stated of it, and what a person said. */
    public record Stated(String key, boolean solves, double confidence, int grade) {}

    /**
     * How many true gaps a threshold calls, and how often it calls one wrongly.
     *
     * @param below confidence of the best candidate below which a need is called a gap
     * @param called of the needs without a fit
     * @param gaps needs without a fit
     * @param falseAlarms of the needs with a fit
     * @param answered needs with a fit
     */
    public record GapDecision(double below, int called, int gaps, int falseAlarms, int answered) {}

    /** One line of the reliability table: candidates among the first ten stated between two confidences. */
    public record Reliability(double from, double to, int candidates, double real) {}

    /** Fits once a fold and lets the model speak of that fold. */
    public static CrossValidation of(List<Example> examples) {
        Map<String, List<Stated>> confidences = new LinkedHashMap<>();
        for (String fold : examples.stream().map(Example::fold).collect(Collectors.toCollection(TreeSet::new))) {
            Weights weights = LogisticRegression.fit(
                    examples.stream().filter(one -> !one.fold().equals(fold)).toList());
            examples.stream()
                    .filter(one -> one.fold().equals(fold))
                    .forEach(one -> confidences
                            .computeIfAbsent(one.need(), need -> new ArrayList<>())
                            .add(new Stated(one.key(), one.solves(), weights.confidence(one), one.grade())));
        }
        confidences
                .values()
                .forEach(list ->
                        list.sort(Comparator.comparingDouble(Stated::confidence).reversed()));
        return new CrossValidation(confidences);
    }

    /**
     * The threshold that calls most gaps while at most this share of answered needs is called one.
     *
     * @param falseAlarmsMax 0–1
     */
    public GapDecision gapDecision(double falseAlarmsMax) {
        List<List<Stated>> answered = new ArrayList<>();
        List<List<Stated>> gaps = new ArrayList<>();
        confidences
                .values()
                .forEach(list ->
                        (list.stream().anyMatch(one -> one.grade() >= Example.FIT_FROM) ? answered : gaps).add(list));
        double[] bests =
                answered.stream().mapToDouble(CrossValidation::best).sorted().toArray();
        int alarms = (int) Math.floor(falseAlarmsMax * bests.length);
        double below = bests.length == 0 ? 0 : bests[Math.min(alarms, bests.length - 1)];
        return new GapDecision(below, bestBelow(gaps, below), gaps.size(), bestBelow(answered, below), bests.length);
    }

    private static int bestBelow(List<List<Stated>> needs, double below) {
        return (int) needs.stream().filter(list -> best(list) < below).count();
    }

    /** Confidence of the best that could be what is looked for; a gap is told by it. */
    private static double best(List<Stated> candidates) {
        return candidates.stream()
                .filter(Stated::solves)
                .findFirst()
                .orElseGet(candidates::getFirst)
                .confidence();
    }

    /** How often what is stated is so, between these bounds. */
    public List<Reliability> reliability(double... bounds) {
        List<Stated> shown = confidences.values().stream()
                .flatMap(list -> list.stream().limit(SHOWN))
                .toList();
        List<Reliability> table = new ArrayList<>();
        for (int i = 0; i + 1 < bounds.length; i++) {
            double from = bounds[i];
            double to = bounds[i + 1];
            List<Stated> between = shown.stream()
                    .filter(one -> one.confidence() >= from && one.confidence() < to)
                    .toList();
            double real = between.stream()
                    .mapToInt(one -> one.grade() >= Example.FIT_FROM ? 1 : 0)
                    .average()
                    .orElse(Double.NaN);
            table.add(new Reliability(from, to, between.size(), real));
        }
        return table;
    }
}
