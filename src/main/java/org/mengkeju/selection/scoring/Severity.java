package org.mengkeju.selection.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How severe a reviewer is: the mean distance of their scores from the mean of the others on the same applications, with its
 * standard error. Told as remarkable where there are at least five such applications, the distance is 5 points or more and more
 * than twice its standard error. Severity is no fault: different applications may deserve different scores.
 *
 * @param shared applications others scored too
 * @param deviation mean distance in points, negative for a severe reviewer
 * @param standardError of that mean
 */
public record Severity(String reviewer, int shared, double deviation, double standardError, boolean remarkable) {
    private static final int LEAST = 5;
    private static final double POINTS = 5;
    private static final double ERRORS = 2;

    /** Measures every reviewer, by key; who shares nothing with others is left out. */
    public static List<Severity> of(Collection<Score> scores) {
        Map<String, List<Double>> distances = new TreeMap<>();
        Deviations.of(scores)
                .forEach(one -> distances
                        .computeIfAbsent(one.score().reviewer(), _ -> new ArrayList<>())
                        .add(one.fromOthers()));
        return distances.entrySet().stream()
                .map(one -> of(one.getKey(), one.getValue()))
                .toList();
    }

    private static Severity of(String reviewer, List<Double> distances) {
        double[] own = distances.stream().mapToDouble(Double::doubleValue).toArray();
        double mean = Statistics.mean(own);
        double error = Statistics.standardError(own);
        boolean remarkable = own.length >= LEAST && Math.abs(mean) >= POINTS && Math.abs(mean) > ERRORS * error;
        return new Severity(reviewer, own.length, mean, error, remarkable);
    }
}
