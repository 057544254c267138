package org.mengkeju.matching.internal.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * A need's tokens in one field, weighed, weightiest first.
 *
 * @param tokens of which a text may have any
 * @param bound the score no text can exceed: all tokens of the need, those no text writes included
 */
public record NeedTokens(List<Weighted> tokens, double bound) {
    /** Tokens of a need that are looked up; of a longer need the weightiest. */
    private static final int TOKENS_MAX = 400;

    /** BM25: how soon repeats stop counting. */
    public static final float K1 = 0.9f;
    /** BM25: how much the length of a text counts. */
    public static final float B = 0.4f;
    /**
     * Power of a token's rarity in its weight, on top of BM25's own: of a long need the rare tokens tell, in a short one
     * each counts. Measured on six collections (docs/benchmarks).
     */
    private static final double RARITY = 0.5;

    private static final double RARITY_LONG = 1.5;
    /** Tokens from which a need is long. */
    private static final int LONG = 60;

    /**
     * A token of the need.
     *
     * @param count how often the need says it
     * @param frequency how many texts say it
     * @param idf how telling it is, as BM25 has it
     * @param rarity power of {@code idf} in its weight
     */
    public record Weighted(String token, int count, long frequency, double idf, double rarity) {
        /** What a token counts beside its own BM25: repeats less and less, rare tokens more. */
        public double boost() {
            return Math.log1p(count) / Math.log1p(1) * Math.pow(idf, rarity);
        }

        double weight() {
            return boost() * idf;
        }
    }

    /**
     * Weighs tokens.
     *
     * @param documents texts that have the field
     * @param frequency how many texts say a token
     */
    public static NeedTokens of(Iterable<String> tokens, long documents, ToLongFunction<String> frequency) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        tokens.forEach(token -> counts.merge(token, 1, Integer::sum));
        int said = counts.values().stream().mapToInt(Integer::intValue).sum();
        double rarity = said >= LONG ? RARITY_LONG : RARITY;
        List<Weighted> weighted = new ArrayList<>(counts.size());
        counts.forEach((token, count) -> {
            long texts = frequency.applyAsLong(token);
            weighted.add(new Weighted(token, count, texts, idf(documents, texts), rarity));
        });
        weighted.sort(Comparator.comparingDouble(Weighted::weight).reversed());
        List<Weighted> kept = List.copyOf(weighted.subList(0, Math.min(TOKENS_MAX, weighted.size())));
        return new NeedTokens(kept, kept.stream().mapToDouble(Weighted::weight).sum());
    }

    /** How telling a token is, as BM25 has it. */
    public static double idf(long documents, long frequency) {
        return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
    }
}
