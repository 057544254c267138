package org.mengkeju.matching.likeness;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mengkeju.chain.Chains;
import org.mengkeju.matching.internal.analysis.Spelling;
import org.mengkeju.matching.internal.analysis.WordSegmenter;
import org.springframework.stereotype.Service;

/**
 * Compares texts by their words, cut as the search cuts them: trade terms of the chains stay whole, all spellings count as one,
 * words that only hold a sentence together are left out.
 */
@Service
public class TextLikeness {
    private final Chains chains;

    TextLikeness(Chains chains) {
        this.chains = chains;
    }

    /** Reads texts by key, to be compared with each other; a word counts the more the fewer of them have it. */
    public Likeness among(Map<String, String> texts) {
        var segmenter = new WordSegmenter(new TreeSet<>(chains.terms()));
        Map<String, Map<String, Integer>> words = new TreeMap<>();
        texts.forEach((key, text) -> {
            Map<String, Integer> own = new HashMap<>();
            for (String word : segmenter.words(Spelling.unify(text))) {
                if (isTelling(word)) {
                    own.merge(word, 1, Integer::sum);
                }
            }
            words.put(key, own);
        });
        return new Likeness(words);
    }

    private static boolean isTelling(String word) {
        return word.length() > 1 && word.codePoints().anyMatch(Character::isLetter) && !WordSegmenter.isStopWord(word);
    }
}
