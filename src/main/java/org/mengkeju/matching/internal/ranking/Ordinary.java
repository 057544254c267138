package org.mengkeju.matching.internal.ranking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much the ordinary candidate has in common with a need: what a fit must stand out from. Needs differ in how much
 * anything resembles them, and so do kinds: the page of an expert says less of any one problem than an achievement's.
 * Measured against its own kind, the same lead means the same for every need (docs/benchmarks).
 */
final class Ordinary {
    /** Places of a kind's candidates that are ordinary: behind all that may answer, before those nearly unrelated. */
    private static final int FROM = 10;

    private static final int TO = 30;
    /** With fewer candidates nothing can be said of what is ordinary among them. */
    private static final int ENOUGH = 9;

    private final Map<String, Double> byKind = new HashMap<>();
    private final double otherwise;

    /** A candidate by its kind and what its text adds to the logit. */
    record Said(String kind, double text) {}

    /**
     * What is ordinary among these.
     *
     * @param typical what is assumed where the candidates are too few to tell
     */
    Ordinary(List<Said> candidates, double typical) {
        this.otherwise = candidates.size() < ENOUGH ? typical : mean(candidates);
        candidates.stream().collect(Collectors.groupingBy(Said::kind)).forEach((kind, same) -> {
            if (same.size() >= ENOUGH) {
                byKind.put(kind, mean(same));
            }
        });
    }

    /** What the text of the ordinary candidate of a kind adds to the logit. */
    double of(String kind) {
        return byKind.getOrDefault(kind, otherwise);
    }

    private static double mean(List<Said> candidates) {
        return candidates.stream()
                .map(Said::text)
                .sorted(Comparator.reverseOrder())
                .skip(Math.min(FROM, candidates.size() / 3))
                .limit(TO - FROM)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }
}
