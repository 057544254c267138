package org.mengkeju.matching;

/**
 * A proposal while someone types.
 *
 * @param text what to search for
 * @param key the text it is the title of, or "" for a trade term
 */
public record Suggestion(String text, String key) {}
