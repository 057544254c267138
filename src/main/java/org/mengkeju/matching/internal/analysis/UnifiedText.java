package org.mengkeju.matching.internal.analysis;

/** A text in one spelling that knows where each of its characters stood in the original. */
public final class UnifiedText {
    private final String text;
    private final int[] origin;

    UnifiedText(String text, int[] origin) {
        this.text = text;
        this.origin = origin;
    }

    /** The text in one spelling. */
    public String text() {
        return text;
    }

    /** The index in the original of the character at {@code index}; {@code text().length()} gives the end. */
    public int origin(int index) {
        return origin[index];
    }
}
