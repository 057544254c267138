package org.mengkeju.matching.internal.analysis;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * One spelling for all: half and full width, compatibility forms (NFKC), traditional and simplified, upper and lower
 * case become the same; control and invisible characters become a space or vanish.
 */
public final class Spelling {
    /** Characters of a text that are read; what stands behind is ignored (a need of 10 MB is still answered). */
    public static final int CHARACTERS_MAX = 20_000;

    private static final int LAST_ASCII = 0x7f;

    private Spelling() {}

    /** The text in one spelling, at most {@link #CHARACTERS_MAX} characters of it. */
    public static String unify(String text) {
        return unifyWithOrigin(text).text();
    }

    /** As {@link #unify}, keeping where each character came from, so that shared terms can be marked. */
    public static UnifiedText unifyWithOrigin(String text) {
        int end = boundedEnd(text);
        StringBuilder unified = new StringBuilder(end);
        int[] origin = new int[end + 16];
        for (int i = 0; i < end; ) {
            int codePoint = text.codePointAt(i);
            int from = unified.length();
            append(unified, codePoint);
            if (unified.length() + 1 > origin.length) {
                origin = Arrays.copyOf(origin, unified.length() * 2 + 16);
            }
            Arrays.fill(origin, from, unified.length(), i);
            i += Character.charCount(codePoint);
        }
        origin[unified.length()] = end;
        return new UnifiedText(unified.toString(), origin);
    }

    private static int boundedEnd(String text) {
        int end = Math.min(text.length(), CHARACTERS_MAX);
        boolean cutsPair = end < text.length() && end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        return cutsPair ? end - 1 : end;
    }

    private static void append(StringBuilder unified, int codePoint) {
        if (codePoint <= LAST_ASCII) {
            unified.append(codePoint < ' ' || codePoint == LAST_ASCII ? ' ' : (char) Character.toLowerCase(codePoint));
        } else if (codePoint >= 0x4e00 && codePoint <= 0x9fff) {
            unified.append(TraditionalCharacters.simplify((char) codePoint));
        } else {
            appendRare(unified, codePoint);
        }
    }

    private static void appendRare(StringBuilder unified, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> unified.append(' ');
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {
                // invisible or meaningless: nothing to search for
            }
            default -> {
                String compatible = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
                compatible.codePoints().map(Character::toLowerCase).forEach(c -> appendSimplified(unified, c));
            }
        }
    }

    private static void appendSimplified(StringBuilder unified, int codePoint) {
        if (Character.isBmpCodePoint(codePoint)) {
            unified.append(TraditionalCharacters.simplify((char) codePoint));
        } else {
            unified.appendCodePoint(codePoint);
        }
    }
}
