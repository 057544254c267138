package org.mengkeju.selection.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores far from the others of the same application, by the modified z-score of Iglewicz and Hoaglin: 0.6745 × (score − median) /
 * median absolute deviation; where more than half are equal, so that this deviation is 0, (score − median) / (1.2533 × mean
 * absolute deviation). Told from 3.5 on, for four scores or more. It says that a score is unusual, not that it is wrong.
 */
public final class Outliers {
    private static final int LEAST = 4;
    private static final double LIMIT = 3.5;
    private static final double OF_MEDIAN = 0.6745;
    private static final double OF_MEAN = 1.253314;

    private Outliers() {}

    /**
     * A score that stands out.
     *
     * @param deviation the median absolute deviation, or the mean absolute deviation where that is 0
     * @param z modified z-score, negative where the score is low
     * @param scores how many the application has
     */
    public record Outlier(
            String item, String reviewer, double score, double median, double deviation, double z, int scores) {}

    /** Finds them, by application and reviewer. */
    public static List<Outlier> among(Collection<Score> scores) {
        Map<String, List<Score>> items = new TreeMap<>();
        scores.forEach(
                one -> items.computeIfAbsent(one.item(), _ -> new ArrayList<>()).add(one));
        List<Outlier> outliers = new ArrayList<>();
        items.values().stream().filter(own -> own.size() >= LEAST).forEach(own -> find(own, outliers));
        return outliers;
    }

    private static void find(List<Score> own, List<Outlier> outliers) {
        double[] values = own.stream().mapToDouble(one -> one.value().about()).toArray();
        double median = Statistics.median(values);
        double[] distances = java.util.Arrays.stream(values)
                .map(value -> Math.abs(value - median))
                .toArray();
        double ofMedian = Statistics.median(distances);
        double ofMean = Statistics.mean(distances);
        for (int at = 0; at < values.length; at++) {
            double distance = values[at] - median;
            double z = ofMedian > 0 ? OF_MEDIAN * distance / ofMedian : ofMean > 0 ? distance / (OF_MEAN * ofMean) : 0;
            if (Math.abs(z) >= LIMIT) {
                Score one = own.get(at);
                outliers.add(new Outlier(
                        one.item(),
                        one.reviewer(),
                        values[at],
                        median,
                        ofMedian > 0 ? ofMedian : ofMean,
                        z,
                        values.length));
            }
        }
    }
}
