package org.mengkeju.matching.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of text, marked or not; a page writes the marked ones with {@code mark}.
 *
 * @param text the piece
 * @param marked whether it is one of the terms shared
 */
record Marked(String text, boolean marked) {

    /** Cuts a text at the terms it contains, longest terms first, letters alike in either case. */
    static List<Marked> of(String text, Collection<String> terms) {
        String either = terms.stream()
                .filter(term -> !term.isBlank())
                .sorted((a, b) -> b.length() - a.length())
                .map(term -> Pattern.quote(term.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("|"));
        if (either.isEmpty()) {
            return List.of(new Marked(text, false));
        }
        List<Marked> pieces = new ArrayList<>();
        Matcher found = Pattern.compile(either, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        int from = 0;
        while (found.find()) {
            if (found.start() > from) {
                pieces.add(new Marked(text.substring(from, found.start()), false));
            }
            pieces.add(new Marked(found.group(), true));
            from = found.end();
        }
        if (from < text.length()) {
            pieces.add(new Marked(text.substring(from), false));
        }
        return pieces;
    }
}
