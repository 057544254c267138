package org.mengkeju.selection.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How far each score is from the mean of the others of its application. */
final class Deviations {
    private Deviations() {}

    record Deviation(Score score, double fromOthers) {}

    /** Of every score whose application has another. */
    static List<Deviation> of(Collection<Score> scores) {
        Map<String, List<Score>> items = new TreeMap<>();
        scores.forEach(
                one -> items.computeIfAbsent(one.item(), _ -> new ArrayList<>()).add(one));
        List<Deviation> deviations = new ArrayList<>();
        for (List<Score> own : items.values()) {
            double sum = own.stream().mapToDouble(one -> one.value().about()).sum();
            if (own.size() > 1) {
                for (Score one : own) {
                    double value = one.value().about();
                    deviations.add(new Deviation(one, value - (sum - value) / (own.size() - 1)));
                }
            }
        }
        return deviations;
    }
}
