package org.mengkeju.matching.internal.placing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mengkeju.matching.internal.analysis.TextAnalyser.Analysed;
import org.mengkeju.matching.internal.embedding.TextVectors;

/** A text as placing reads it: its vector, its words, and how often each of its terms (character bigrams) stands in it. */
public final class Reading {
    private final float[] meaning;
    private final List<String> words;
    private final Map<String, Integer> terms;
    private final int length;

    /**
     * A text given by what was made of it.
     *
     * @param meaning vector of length one; must not be changed afterwards
     * @param words its segmented words in order
     * @param terms its character bigrams and other words in order, repeats kept
     */
    public Reading(float[] meaning, List<String> words, List<String> terms) {
        this.meaning = meaning;
        this.words = List.copyOf(words);
        // in the order of the terms, so that sums do not depend on how the map was filled
        this.terms = new TreeMap<>();
        terms.forEach(term -> this.terms.merge(term, 1, Integer::sum));
        this.length = terms.size();
    }

    /** Reads a text that was analysed and embedded. */
    public static Reading of(Analysed analysed, TextVectors vectors) {
        return new Reading(vectors.whole(), analysed.words(), analysed.bigrams());
    }

    float[] meaning() {
        return meaning;
    }

    List<String> words() {
        return words;
    }

    Map<String, Integer> terms() {
        return terms;
    }

    /** How many terms it has, repeats counted. */
    public int length() {
        return length;
    }
}
