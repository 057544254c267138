package org.mengkeju.matching.internal.analysis;

import java.util.ArrayList;
import java.util.List;

/** Splits a text into sentences that are short enough to be quoted. */
public final class Sentences {
    /** Sentences of a text that are looked at; the rest belongs to the last one. */
    public static final int COUNT_MAX = 24;

    private static final int SHORT = 8;
    private static final int LONG = 50;

    private Sentences() {}

    /** The sentences in order, trimmed, none empty. */
    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length() && sentences.size() < COUNT_MAX - 1; i++) {
            if (endsHere(text, start, i)) {
                add(sentences, text.substring(start, i + 1));
                start = i + 1;
            }
        }
        add(sentences, text.substring(start));
        return sentences;
    }

    private static boolean endsHere(String text, int start, int at) {
        int length = at + 1 - start;
        return switch (text.charAt(at)) {
            case '\n', '\r' -> true;
            case '。', '！', '？', '；', '!', '?', ';' -> length >= SHORT;
            case '.' -> length >= SHORT && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
            case '，', ',' -> length >= LONG && !digitFollows(text, at);
            default -> false;
        };
    }

    private static boolean digitFollows(String text, int at) {
        return at + 1 < text.length() && text.charAt(at) == ',' && Character.isDigit(text.charAt(at + 1));
    }

    private static void add(List<String> sentences, String raw) {
        String sentence = raw.strip();
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }
}
