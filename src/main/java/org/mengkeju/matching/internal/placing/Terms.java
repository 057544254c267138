package org.mengkeju.matching.internal.placing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much each term of a text says: BM25 weights over the examples, as a vector of length one. */
final class Terms {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final Map<String, Integer> ids = new HashMap<>();
    private final double[] rarity;
    private final double usualLength;

    Terms(List<Example> examples) {
        int[] texts = new int[16];
        long length = 0;
        for (Example example : examples) {
            for (String term : example.reading().terms().keySet()) {
                int id = ids.computeIfAbsent(term, fresh -> ids.size());
                if (id == texts.length) {
                    texts = Arrays.copyOf(texts, id * 2);
                }
                texts[id]++;
            }
            length += example.reading().length();
        }
        usualLength = Math.max(1, (double) length / examples.size());
        rarity = new double[ids.size()];
        for (int id = 0; id < rarity.length; id++) {
            rarity[id] = Math.log(1 + (examples.size() - texts[id] + 0.5) / (texts[id] + 0.5));
        }
    }

    /** The number of a term, or -1 where no example has it. */
    int id(String term) {
        return ids.getOrDefault(term, -1);
    }

    int count() {
        return rarity.length;
    }

    /** The text's terms that any example has; nothing where it shares none. */
    Weighted weigh(Reading text) {
        double norm = K1 * (1 - B + B * text.length() / usualLength);
        var known = text.terms().entrySet().stream()
                .filter(term -> ids.containsKey(term.getKey()))
                .map(term -> Map.entry(ids.getOrDefault(term.getKey(), 0), term.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .toList();
        int[] terms = new int[known.size()];
        float[] weights = new float[terms.length];
        double squares = 0;
        for (int i = 0; i < terms.length; i++) {
            terms[i] = known.get(i).getKey();
            double often = known.get(i).getValue();
            double weight = rarity[terms[i]] * often * (K1 + 1) / (often + norm);
            weights[i] = (float) weight;
            squares += weight * weight;
        }
        float length = (float) Math.sqrt(Math.max(squares, 1e-12));
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= length;
        }
        return new Weighted(terms, weights);
    }
}
