package org.mengkeju.matching.internal.ranking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The chain links a text most likely belongs to, read off the texts it resembles: a link is as likely as the one text on
 * it that is nearest. Firms rarely name the link; what their words resemble does (docs/benchmarks: 68 of 100 needs of
 * the demonstration set stand on the link so found, 87 on one of the first three).
 *
 * @param chances by link ({@code chain/link}) from 0 to 1, summing to 1, likeliest first; empty when nothing found is
 *     pinned to a link
 */
public record PresumedLinks(Map<String, Double> chances) {
    /** How much nearer, in strengths of meaning, makes a link e times as likely. */
    private static final double SCALE = 1 / 30.0;

    /** A text that was found. */
    record Near(List<String> links, double text) {}

    /** Keeps the order. */
    public PresumedLinks {
        chances = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(chances));
    }

    /**
     * Reads the links off the texts found.
     *
     * @param perMeaning what a full strength of meaning adds to {@code text}: its unit
     */
    static PresumedLinks of(List<Near> found, double perMeaning) {
        Map<String, Double> nearest = new HashMap<>();
        for (Near near : found) {
            near.links().forEach(link -> nearest.merge(link, near.text(), Math::max));
        }
        OptionalDouble best =
                nearest.values().stream().mapToDouble(Double::doubleValue).max();
        if (best.isEmpty()) {
            return new PresumedLinks(Map.of());
        }
        nearest.replaceAll((link, text) -> Math.exp((text - best.getAsDouble()) / (perMeaning * SCALE)));
        double sum = nearest.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> chances = new LinkedHashMap<>();
        nearest.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(link -> chances.put(link.getKey(), link.getValue() / sum));
        return new PresumedLinks(chances);
    }

    /**
     * The chance, 0–1, of the likeliest of these links; NaN when nothing is known. Not their sum: a platform that lists
     * four links would seem to be on every need's.
     */
    double shared(List<String> links) {
        if (links.isEmpty() || chances.isEmpty()) {
            return Double.NaN;
        }
        return links.stream()
                .mapToDouble(link -> chances.getOrDefault(link, 0.0))
                .max()
                .getAsDouble();
    }

    /** The likeliest links. */
    public List<String> first(int count) {
        return chances.keySet().stream().limit(count).toList();
    }
}
