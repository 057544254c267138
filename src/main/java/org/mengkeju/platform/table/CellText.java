package org.mengkeju.platform.table;

/**
 * Keeps spreadsheet programs from taking a text for a formula: what begins with a sign that would start one gets an
 * apostrophe before it, which is taken off again when the file comes back.
 */
final class CellText {
    private static final String SIGNS = "=+-@\t\r";

    private CellText() {}

    static String guarded(String text) {
        return startsLikeAFormula(text) ? "'" + text : text;
    }

    static String unguarded(String text) {
        boolean guarded = text.startsWith("'") && startsLikeAFormula(text.substring(1));
        return guarded ? text.substring(1) : text;
    }

    private static boolean startsLikeAFormula(String text) {
        return !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0;
    }
}
