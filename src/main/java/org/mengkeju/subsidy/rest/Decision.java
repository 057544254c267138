package org.mengkeju.subsidy.rest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Refusal;
import org.mengkeju.subsidy.Ground;

/**
 * What an officer says with a step; which parts are needed depends on the step.
 *
 * @param on day of a payment or recovery
 * @param figures as the reviewer found them
 */
record Decision(
        @Nullable Ground ground,
        @Nullable String words,
        @Nullable LocalDate on,
        @Nullable Map<String, @Nullable String> figures) {
    static final Decision NOTHING = new Decision(null, null, null, null);

    static Decision of(@Nullable Decision body) {
        return body == null ? NOTHING : body;
    }

    String text() {
        return words == null ? "" : words;
    }

    LocalDate day() {
        if (on == null) {
            throw Refusal.invalid("subsidy.refusal.no-day", "");
        }
        return on;
    }

    Map<String, String> found() {
        return figures(figures);
    }

    /** Figures as they were sent; what is null was not sent. */
    static Map<String, String> figures(@Nullable Map<String, @Nullable String> sent) {
        Map<String, String> typed = new HashMap<>();
        if (sent != null) {
            sent.forEach((key, value) -> {
                if (value != null) {
                    typed.put(key, value);
                }
            });
        }
        return typed;
    }
}
