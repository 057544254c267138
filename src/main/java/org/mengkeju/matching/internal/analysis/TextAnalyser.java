package org.mengkeju.matching.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.Reason.Quote;

/** Makes of a text what index and search need of it: the same on both sides. */
public final class TextAnalyser {
    /** Length from which a need has a first sentence that stands for it. Measured (docs/benchmarks). */
    private static final int LONG = 60;

    private final WordSegmenter segmenter;

    /** An analyser with the given segmenter. */
    public TextAnalyser(WordSegmenter segmenter) {
        this.segmenter = segmenter;
    }

    /**
     * A text analysed.
     *
     * @param quotes its sentences as written
     * @param sentences the same in one spelling
     * @param length how much it says: its character bigrams and other words, repeats counted
     * @param bigrams character bigrams; of a long need those of its first sentence twice
     * @param words segmented words, likewise
     */
    public record Analysed(
            List<Quote> quotes, List<String> sentences, int length, List<String> bigrams, List<String> words) {}

    /** Analyses something to be found: title, text and keywords. */
    public Analysed analyse(IndexedText text) {
        return analyse(Passage.of(text), text.title() + "\n" + text.text() + "\n" + String.join("\n", text.keywords()));
    }

    /**
     * Analyses a need. Who writes at length says in the first sentence what it is about: its tokens count twice.
     */
    public Analysed analyse(String text) {
        Analysed plain = analyse(Passage.of(text), text);
        if (plain.length() < LONG || plain.sentences().size() < 2) {
            return plain;
        }
        String first = plain.sentences().getFirst();
        return new Analysed(
                plain.quotes(),
                plain.sentences(),
                plain.length(),
                joined(plain.bigrams(), Bigrams.of(first)),
                joined(plain.words(), segmenter.words(first)));
    }

    private static List<String> joined(List<String> all, List<String> again) {
        List<String> joined = new ArrayList<>(all);
        joined.addAll(again);
        return joined;
    }

    private Analysed analyse(List<Quote> quotes, String whole) {
        List<String> sentences =
                quotes.stream().map(quote -> Spelling.unify(quote.sentence())).toList();
        String unified = Spelling.unify(whole);
        List<String> bigrams = Bigrams.of(unified);
        return new Analysed(quotes, sentences, bigrams.size(), bigrams, segmenter.words(unified));
    }
}
