package org.mengkeju.matching.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.Reason.Place;
import org.mengkeju.matching.Reason.Quote;

/** Cuts what was written into quotable sentences, always the same way, so that their vectors keep their order. */
public final class Passage {
    private Passage() {}

    /** Title, sentences of the text, keywords, in this order; empty ones left out. */
    public static List<Quote> of(IndexedText text) {
        List<Quote> quotes = new ArrayList<>();
        if (!text.title().isBlank()) {
            quotes.add(new Quote(Place.TITLE, 1, bounded(text.title()).strip()));
        }
        quotes.addAll(of(text.text()));
        if (!text.keywords().isEmpty()) {
            quotes.add(new Quote(Place.KEYWORDS, 1, bounded(String.join("、", text.keywords()))));
        }
        return quotes;
    }

    /** The sentences of a text without title. */
    public static List<Quote> of(String text) {
        List<Quote> quotes = new ArrayList<>();
        for (String sentence : Sentences.of(bounded(text))) {
            quotes.add(new Quote(Place.TEXT, quotes.size() + 1, sentence));
        }
        return quotes;
    }

    private static String bounded(String text) {
        return text.length() <= Spelling.CHARACTERS_MAX ? text : text.substring(0, Spelling.CHARACTERS_MAX);
    }
}
