package org.mengkeju.selection.rest;

import org.mengkeju.platform.Refusal;

/** Versions as they stand in ETag and If-Match. */
final class Versions {
    private Versions() {}

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    static int of(String match) {
        String plain = match.replace("W/", "").replace("\"", "").strip();
        if (!plain.matches("[0-9]{1,8}")) {
            throw Refusal.invalid("platform.refusal.value", "If-Match");
        }
        return Integer.parseInt(plain);
    }
}
