package org.mengkeju.matching.internal.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.mengkeju.matching.internal.analysis.WordSegmenter;

/**
 * Which telling words of a need a candidate writes and which it does not.
 *
 * @param shared weightiest first
 * @param missing weightiest first
 */
record SharedTerms(List<String> shared, List<String> missing) {
    private static final int SHARED_MAX = 8;
    private static final int MISSING_MAX = 4;
    /** A word with less than this share of the weight of the rarest one says little; that it is missing neither. */
    private static final double TELLING = 0.5;

    /**
     * Compares words.
     *
     * @param need words of the need in one spelling
     * @param candidate words of the candidate
     * @param unified text of the candidate in one spelling, because words may be cut differently on both sides
     * @param weight how telling a word is
     */
    static SharedTerms of(List<String> need, List<String> candidate, String unified, ToDoubleFunction<String> weight) {
        Set<String> written = new HashSet<>(candidate);
        List<String> shared = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> telling =
                new LinkedHashSet<>(need).stream().filter(SharedTerms::isShown).toList();
        double rarest = telling.stream().mapToDouble(weight).max().orElse(0);
        for (String word : telling) {
            boolean found = written.contains(word) || (isChinese(word) && unified.contains(word));
            if (found) {
                shared.add(word);
            } else if (weight.applyAsDouble(word) >= TELLING * rarest) {
                missing.add(word);
            }
        }
        Comparator<String> weightiest = Comparator.comparingDouble(weight).reversed();
        return new SharedTerms(first(shared, weightiest, SHARED_MAX), first(missing, weightiest, MISSING_MAX));
    }

    private static List<String> first(List<String> words, Comparator<String> order, int count) {
        return words.stream().sorted(order).limit(count).toList();
    }

    private static boolean isShown(String word) {
        return word.length() > 1 && word.codePoints().anyMatch(Character::isLetter) && !WordSegmenter.isStopWord(word);
    }

    private static boolean isChinese(String word) {
        return word.codePoints().allMatch(Character::isIdeographic);
    }
}
