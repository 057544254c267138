package org.mengkeju.integrity.rules;

/** How grave a breach is found to be. */
public enum Severity {
    /** 轻微. */
    LIGHT,
    /** 情节较重. */
    MORE_SERIOUS,
    /** 情节严重. */
    SERIOUS,
    /** 情节特别严重. */
    EXTREMELY_SERIOUS;

    /** Whether it goes into the serious-dishonesty database (国家自然科学基金条例 art. 35). */
    public boolean goesIntoDatabase() {
        return this == SERIOUS || this == EXTREMELY_SERIOUS;
    }
}
