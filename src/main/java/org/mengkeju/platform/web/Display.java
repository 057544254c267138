package org.mengkeju.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a visitor wants pages to look, as kept in cookies and rendered on the root element.
 *
 * @param theme {@code light}, {@code dark}, or null to follow the system
 * @param elder large type and one column
 * @param size {@code large}, {@code larger}, or null for the ordinary text size
 */
public record Display(
        @Nullable String theme, boolean elder, @Nullable String size) {
    static final String THEME = "mkj-theme";
    static final String ELDER = "mkj-elder";
    static final String SIZE = "mkj-size";

    static Display of(HttpServletRequest request) {
        String theme = cookie(request, THEME);
        String size = cookie(request, SIZE);
        return new Display(
                "light".equals(theme) || "dark".equals(theme) ? theme : null,
                "on".equals(cookie(request, ELDER)),
                "large".equals(size) || "larger".equals(size) ? size : null);
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Value of the attribute {@code data-elder}: null (left out) when off; an empty value would be left out too. */
    public @Nullable String elderAttribute() {
        return elder ? "on" : null;
    }

    public boolean dark() {
        return "dark".equals(theme);
    }
}
