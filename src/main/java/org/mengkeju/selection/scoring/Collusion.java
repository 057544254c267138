package org.mengkeju.selection.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Patterns in scores that an officer should look at. They are reasons to ask, never proofs: people of one school agree, and a
 * good application gets high scores from everybody.
 */
public final class Collusion {
    private static final int SHARED_LEAST = 5;
    private static final double EQUAL_CHANCE = 0.001;
    private static final double EXCESS_POINTS = 10;
    private static final double EQUAL_POINTS = 1;

    private Collusion() {}

    /**
     * Two reviewers who gave the same score (within one point) unusually often.
     *
     * @param shared applications both scored
     * @param equal how many of them with the same score
     * @param usual share of equal scores among all pairs of reviewers
     * @param chance how likely so many or more would be if these two agreed no oftener than usual
     */
    public record Alike(String one, String other, int shared, int equal, double usual, double chance) {}

    /**
     * Two people who each scored something of the other's, both far above what the others gave.
     *
     * @param oneGave mean excess in points of the first one's scores for the other's applications
     * @param otherGave the same the other way round
     */
    public record Reciprocal(String one, String other, double oneGave, double otherGave) {}

    /**
     * Pairs with at least five shared applications whose agreement would come about by chance less often than once in a thousand
     * divided by the number of pairs looked at.
     */
    public static List<Alike> alike(Collection<Score> scores) {
        Map<List<String>, int[]> pairs = pairs(scores);
        long shared = pairs.values().stream().mapToLong(own -> own[0]).sum();
        long equal = pairs.values().stream().mapToLong(own -> own[1]).sum();
        long judged =
                pairs.values().stream().filter(own -> own[0] >= SHARED_LEAST).count();
        List<Alike> found = new ArrayList<>();
        pairs.forEach((pair, own) -> {
            // the pair itself is no measure of what is usual; one of each kind keeps the share off 0 and 1
            double usual = (equal - own[1] + 1.0) / (shared - own[0] + 2.0);
            double chance = own[0] < SHARED_LEAST ? 1 : Statistics.atLeast(own[1], own[0], usual);
            if (chance * judged < EQUAL_CHANCE) {
                found.add(new Alike(pair.get(0), pair.get(1), own[0], own[1], usual, chance));
            }
        });
        return found;
    }

    private static Map<List<String>, int[]> pairs(Collection<Score> scores) {
        Map<String, TreeMap<String, Double>> items = new TreeMap<>();
        scores.forEach(one -> items.computeIfAbsent(one.item(), _ -> new TreeMap<>())
                .put(one.reviewer(), one.value().about()));
        Map<List<String>, int[]> pairs = new TreeMap<>(Comparator.comparing(pair -> String.join("\t", pair)));
        items.values()
                .forEach(own ->
                        own.forEach((one, score) -> own.tailMap(one, false).forEach((other, second) -> {
                            int[] count = pairs.computeIfAbsent(List.of(one, other), _ -> new int[2]);
                            count[0]++;
                            count[1] += Math.abs(score - second) <= EQUAL_POINTS ? 1 : 0;
                        })));
        return pairs;
    }

    /**
     * Pairs who favoured each other by ten points or more on the average against the others' mean.
     *
     * @param owners of an application: the keys of reviewers who have a part in it or its organisations
     */
    public static List<Reciprocal> reciprocal(Collection<Score> scores, Map<String, Set<String>> owners) {
        Map<List<String>, List<Double>> gave = new HashMap<>();
        for (Deviations.Deviation one : Deviations.of(scores)) {
            for (String owner : owners.getOrDefault(one.score().item(), Set.of())) {
                gave.computeIfAbsent(List.of(one.score().reviewer(), owner), _ -> new ArrayList<>())
                        .add(one.fromOthers());
            }
        }
        List<Reciprocal> found = new ArrayList<>();
        for (List<String> pair : gave.keySet()) {
            List<Double> back = gave.get(pair.reversed());
            if (back != null && pair.get(0).compareTo(pair.get(1)) < 0) {
                double there = mean(gave.getOrDefault(pair, List.of()));
                double here = mean(back);
                if (there >= EXCESS_POINTS && here >= EXCESS_POINTS) {
                    found.add(new Reciprocal(pair.get(0), pair.get(1), there, here));
                }
            }
        }
        found.sort(Comparator.comparing(Reciprocal::one).thenComparing(Reciprocal::other));
        return found;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
