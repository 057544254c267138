package org.mengkeju.matching.internal.analysis;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.dictionary.stopword.CoreStopWordDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Segmented words by HanLP with the trade terms of the chains as dictionary. Names of people and places are not
 * recognised: slower, and of no use to technical texts. Loading takes about a quarter of a second and 30 MB, on first
 * use.
 */
public final class WordSegmenter {
    private static final int TERM_LENGTH_MAX = 20;
    private static final int WORD_LENGTH_MAX = 64;

    private final Collection<String> tradeTerms;
    private volatile @Nullable Segment segment;

    /**
     * A segmenter that keeps the given terms whole.
     *
     * @param tradeTerms terms as people write them; brought to one spelling here
     */
    public WordSegmenter(Collection<String> tradeTerms) {
        this.tradeTerms = List.copyOf(tradeTerms);
    }

    /**
     * The words of a text in one spelling, in order, repeats kept; punctuation left out.
     *
     * @param unified a text from {@link Spelling#unify}
     */
    public List<String> words(String unified) {
        List<String> words = new ArrayList<>(unified.length() / 2 + 1);
        for (Term term : loaded().seg(unified)) {
            if (isWord(term.word)) {
                words.add(term.word.length() > WORD_LENGTH_MAX ? term.word.substring(0, WORD_LENGTH_MAX) : term.word);
            }
        }
        return words;
    }

    /** Whether a word only holds a sentence together. */
    public static boolean isStopWord(String word) {
        return CoreStopWordDictionary.contains(word);
    }

    private static boolean isWord(String word) {
        return word.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private Segment loaded() {
        Segment ready = segment;
        if (ready == null) {
            synchronized (this) {
                ready = segment;
                if (ready == null) {
                    ready = load();
                    segment = ready;
                }
            }
        }
        return ready;
    }

    private Segment load() {
        DynamicCustomDictionary dictionary = new DynamicCustomDictionary(HanLP.Config.CustomDictionaryPath);
        dictionary.normalization = false;
        for (String term : tradeTerms) {
            String unified = Spelling.unify(term).strip();
            if (unified.length() > 1 && unified.length() <= TERM_LENGTH_MAX) {
                dictionary.insert(unified, "nz 100");
            }
        }
        return new ViterbiSegment()
                .enableNameRecognize(false)
                .enablePlaceRecognize(false)
                .enableOrganizationRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enableJapaneseNameRecognize(false)
                .enablePartOfSpeechTagging(false)
                .enableCustomDictionary(dictionary);
    }
}
