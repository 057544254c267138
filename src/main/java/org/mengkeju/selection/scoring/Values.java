package org.mengkeju.selection.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The value of every application by each method. */
final class Values {
    private static final int TRIM_FROM = 5;

    /** Scores of a reviewer from which on one can say how widely they spread. */
    private static final int SCALE_FROM = 3;

    private static final Fraction HUNDRED = Fraction.of(100);

    private final Method method;
    private final List<Score> all;
    private final Map<String, List<Score>> byReviewer;

    Values(Method method, Collection<Score> all) {
        this.method = method;
        this.all = List.copyOf(all);
        this.byReviewer = new LinkedHashMap<>();
        this.all.forEach(one -> byReviewer
                .computeIfAbsent(one.reviewer(), _ -> new ArrayList<>())
                .add(one));
    }

    Map<Score, Fraction> counted() {
        Map<Score, Fraction> counted = new HashMap<>();
        if (method == Method.STANDARDISED) {
            standardise(counted);
        } else {
            all.forEach(one -> counted.put(one, method == Method.RANK ? share(one) : one.value()));
        }
        return counted;
    }

    private void standardise(Map<Score, Fraction> counted) {
        Fraction width = usualWidth();
        Map<String, Fraction> items = itemMeans();
        byReviewer.forEach((_, own) -> {
            Fraction ownMean = mean(own.stream().map(Score::value).toList());
            Fraction ownWidth = width(own, ownMean);
            // who scored strong applications only is compared with what those got, not with all
            Fraction level = mean(own.stream()
                    .map(one -> Objects.requireNonNull(items.get(one.item())))
                    .toList());
            boolean scaled = own.size() >= SCALE_FROM && ownWidth.signum() != 0;
            own.forEach(one -> {
                Fraction distance = one.value().minus(ownMean);
                counted.put(one, (scaled ? distance.over(ownWidth).times(width) : distance).plus(level));
            });
        });
    }

    /** Mean distance of scores from their own reviewer's mean, of those who scored enough. */
    private Fraction usualWidth() {
        List<Fraction> distances = new ArrayList<>();
        for (List<Score> own : byReviewer.values()) {
            if (own.size() >= SCALE_FROM) {
                Fraction ownMean = mean(own.stream().map(Score::value).toList());
                own.forEach(one -> distances.add(one.value().minus(ownMean).abs()));
            }
        }
        return distances.isEmpty() ? Fraction.ZERO : mean(distances);
    }

    private Map<String, Fraction> itemMeans() {
        Map<String, List<Fraction>> scores = new HashMap<>();
        all.forEach(one ->
                scores.computeIfAbsent(one.item(), _ -> new ArrayList<>()).add(one.value()));
        Map<String, Fraction> means = new HashMap<>();
        scores.forEach((item, own) -> means.put(item, mean(own)));
        return means;
    }

    private static Fraction width(List<Score> scores, Fraction mean) {
        return mean(scores.stream().map(one -> one.value().minus(mean).abs()).toList());
    }

    private Fraction share(Score one) {
        List<Score> own = Objects.requireNonNull(byReviewer.get(one.reviewer()));
        if (own.size() == 1) {
            return Fraction.of(50);
        }
        int halves = -1; // itself is no other
        for (Score other : own) {
            int order = one.value().compareTo(other.value());
            halves += order > 0 ? 2 : order == 0 ? 1 : 0;
        }
        return HUNDRED.times(Fraction.of(halves, 2L * (own.size() - 1)));
    }

    /** Scores the trimmed mean leaves out: one lowest and one highest; of equal ones the first by reviewer. */
    List<Score> dropped(List<Score> scores) {
        if (method != Method.TRIMMED_MEAN || scores.size() < TRIM_FROM) {
            return List.of();
        }
        List<Score> sorted = scores.stream()
                .sorted(Comparator.comparing(Score::value).thenComparing(Score::reviewer))
                .toList();
        return List.of(sorted.getFirst(), sorted.getLast());
    }

    static Fraction mean(List<Fraction> values) {
        Fraction sum = values.stream().reduce(Fraction.ZERO, Fraction::plus);
        return sum.over(Fraction.of(values.size()));
    }
}
