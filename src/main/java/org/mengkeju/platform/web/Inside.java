package org.mengkeju.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a form or link may lead back to: a path of this site and nothing else. */
public final class Inside {
    private Inside() {}

    /** The path, or this other one where it is empty or leads elsewhere. */
    public static String path(String back, String otherwise) {
        boolean path = back.startsWith("/")
                && !back.startsWith("//")
                && !back.contains("\\")
                && back.chars().noneMatch(c -> c < ' ');
        return path ? back : otherwise;
    }

    /** The text as a value within a query. */
    public static String encoded(String back) {
        return URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
