package org.mengkeju.integrity.internal;

import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Refusal;

/** What people write to the record. */
public final class Words {
    private static final int FEWEST = 4;
    private static final int MOST = 4000;

    private Words() {}

    /**
     * Words that must be there.
     *
     * @throws Refusal where there are too few or too many
     */
    public static String required(@Nullable String typed) {
        String words = typed == null ? "" : typed.strip();
        int length = words.codePointCount(0, words.length());
        if (length < FEWEST || length > MOST) {
            throw Refusal.invalid("integrity.refusal.words", FEWEST, MOST);
        }
        return words;
    }

    /** A line that must be there, such as a number or a name. */
    public static String line(@Nullable String typed, int most) {
        String line = typed == null ? "" : typed.strip();
        if (line.isEmpty() || line.length() > most || line.contains("\n")) {
            throw Refusal.invalid("integrity.refusal.line", most);
        }
        return line;
    }
}
