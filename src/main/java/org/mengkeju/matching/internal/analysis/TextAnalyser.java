package org.mengkeju.matching.internal.analysis;

import java.util.List;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.Reason.Quote;

/** Makes of a text what index and search need of it: the same on both sides. */
public final class TextAnalyser {
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
     * @param bigrams character bigrams
     * @param words segmented words
     */
    public record Analysed(List<Quote> quotes, List<String> sentences, List<String> bigrams, List<String> words) {}

    /** Analyses something to be found: title, text and keywords. */
    public Analysed analyse(IndexedText text) {
        return analyse(Passage.of(text), text.title() + "\n" + text.text() + "\n" + String.join("\n", text.keywords()));
    }

    /** Analyses a need. */
    public Analysed analyse(String text) {
        return analyse(Passage.of(text), text);
    }

    private Analysed analyse(List<Quote> quotes, String whole) {
        List<String> sentences =
                quotes.stream().map(quote -> Spelling.unify(quote.sentence())).toList();
        String unified = Spelling.unify(whole);
        return new Analysed(quotes, sentences, Bigrams.of(unified), segmenter.words(unified));
    }
}
