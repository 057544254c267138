package org.mengkeju.selection.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What pages send, parsed. */
final class Sent {
    private Sent() {}

    /** A key, or null where nothing was chosen. */
    static @Nullable UUID key(HttpServletRequest request, String name) {
        String sent = request.getParameter(name);
        if (sent == null || sent.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(sent.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static String text(HttpServletRequest request, String name) {
        String sent = request.getParameter(name);
        return sent == null ? "" : sent;
    }

    static int number(HttpServletRequest request, String name) {
        try {
            return Integer.parseInt(text(request, name).strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
