package org.mengkeju.matching.internal.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Character bigrams of each run of Chinese characters (a run of one stays whole) and whole runs of other letters and
 * digits: the tokens of the published baseline, so that figures can be compared.
 */
public final class Bigrams {
    private static final int RUN_MAX = 64;

    private Bigrams() {}

    /**
     * The bigrams of a text in one spelling, in order, repeats kept.
     *
     * @param unified a text from {@link Spelling#unify}
     */
    public static List<String> of(String unified) {
        List<String> tokens = new ArrayList<>(unified.length());
        int at = 0;
        while (at < unified.length()) {
            int codePoint = unified.codePointAt(at);
            if (Character.isIdeographic(codePoint)) {
                at = chinese(unified, at, tokens);
            } else if (Character.isLetterOrDigit(codePoint)) {
                at = otherRun(unified, at, tokens);
            } else {
                at += Character.charCount(codePoint);
            }
        }
        return tokens;
    }

    private static int chinese(String text, int start, List<String> tokens) {
        int previous = start;
        int at = start + Character.charCount(text.codePointAt(start));
        boolean alone = true;
        while (at < text.length() && Character.isIdeographic(text.codePointAt(at))) {
            int next = at + Character.charCount(text.codePointAt(at));
            tokens.add(text.substring(previous, next));
            previous = at;
            at = next;
            alone = false;
        }
        if (alone) {
            tokens.add(text.substring(start, at));
        }
        return at;
    }

    private static int otherRun(String text, int start, List<String> tokens) {
        int at = start;
        while (at < text.length() && isOther(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        tokens.add(text.substring(start, Math.min(at, start + RUN_MAX)));
        return at;
    }

    private static boolean isOther(int codePoint) {
        return Character.isLetterOrDigit(codePoint) && !Character.isIdeographic(codePoint);
    }
}
