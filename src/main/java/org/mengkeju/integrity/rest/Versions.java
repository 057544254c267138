package org.mengkeju.integrity.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mengkeju.platform.Refusal;

/** Versions as {@code ETag} and {@code If-Match} carry them. */
final class Versions {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private Versions() {}

    static int of(String match) {
        Matcher tag = TAG.matcher(match.strip());
        if (!tag.matches()) {
            throw Refusal.invalid("platform.refusal.value", "If-Match");
        }
        return Integer.parseInt(tag.group(1));
    }

    static String tag(int version) {
        return "\"" + version + "\"";
    }
}
