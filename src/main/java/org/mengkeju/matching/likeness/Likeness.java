package org.mengkeju.matching.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Likeness of texts by the words they share, weighed by how rare they are. */
public final class Likeness {
    private final Map<String, Map<String, Double>> weights = new HashMap<>();

    Likeness(Map<String, Map<String, Integer>> words) {
        Map<String, Integer> texts = new HashMap<>();
        words.values().forEach(own -> own.keySet().forEach(word -> texts.merge(word, 1, Integer::sum)));
        words.forEach((key, own) -> weights.put(key, unit(own, texts, words.size())));
    }

    /**
     * A word both texts have.
     *
     * @param part what it adds to the likeness, from 0 to 1
     */
    public record Shared(String word, double part) {}

    private static Map<String, Double> unit(Map<String, Integer> own, Map<String, Integer> texts, int all) {
        Map<String, Double> weights = new HashMap<>();
        double squares = 0;
        for (Map.Entry<String, Integer> one : own.entrySet()) {
            double rarity = Math.log(1 + (double) all / texts.getOrDefault(one.getKey(), 1));
            double weight = (1 + Math.log(one.getValue())) * rarity;
            weights.put(one.getKey(), weight);
            squares += weight * weight;
        }
        double length = Math.sqrt(squares);
        weights.replaceAll((_, weight) -> weight / length);
        return weights;
    }

    /** Cosine of the angle between two texts: 0 where they share nothing or one is unknown, 1 where they say the same. */
    public double of(String one, String other) {
        return shared(one, other).stream().mapToDouble(Shared::part).sum();
    }

    /** The words two texts share, the weightiest first; their parts add up to the likeness. */
    public List<Shared> shared(String one, String other) {
        Map<String, Double> first = weights.getOrDefault(one, Map.of());
        Map<String, Double> second = weights.getOrDefault(other, Map.of());
        List<Shared> shared = new ArrayList<>();
        first.forEach((word, weight) -> {
            Double its = second.get(word);
            if (its != null) {
                shared.add(new Shared(word, weight * its));
            }
        });
        shared.sort(Comparator.comparingDouble(Shared::part).reversed().thenComparing(Shared::word));
        return shared;
    }
}
