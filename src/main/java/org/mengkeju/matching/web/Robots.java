package org.mengkeju.matching.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** Tells programs that fetch pages from people who read them; what programs fetch is not taken down as shown. */
final class Robots {
    private static final List<String> WORDS = List.of(
            "bot",
            "spider",
            "crawl",
            "slurp",
            "fetch",
            "scrap",
            "archiver",
            "preview",
            "monitor",
            "headless",
            "curl/",
            "wget/",
            "python-",
            "java/",
            "go-http",
            "okhttp",
            "httpclient",
            "libwww",
            "baiduspider",
            "sogou",
            "bytespider");

    private Robots() {}

    /** A program by its own name, one that does not say what it is, or a browser that fetches ahead. */
    static boolean sent(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        if (agent == null || agent.isBlank() || ahead(request)) {
            return true;
        }
        String name = agent.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(name::contains);
    }

    private static boolean ahead(HttpServletRequest request) {
        return List.of("Sec-Purpose", "Purpose", "X-Moz").stream()
                .map(request::getHeader)
                .anyMatch(value -> value != null && value.contains("prefetch"));
    }
}
