package org.mengkeju.deal.market.rest;

import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Refusal;

/** What a body says, or the refusal that names what it lacks. */
final class Given {
    private Given() {}

    static <T> T needed(String name, @Nullable T value) {
        if (value == null) {
            throw Refusal.invalid("deal.refusal.missing", name);
        }
        return value;
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
