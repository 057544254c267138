package org.mengkeju.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Changes how pages look: theme, elder mode, text size, language. Works without script: a link that comes back. */
@Controller
class DisplayController {
    private static final Set<String> THEMES = Set.of("light", "dark", "system");
    private static final Set<String> SIZES = Set.of("ordinary", "large", "larger");

    private final LocaleResolver locales;

    DisplayController(LocaleResolver locales) {
        this.locales = locales;
    }

    @GetMapping("/display")
    String change(
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String elder,
            @RequestParam(defaultValue = "") String size,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (THEMES.contains(theme)) {
            remember(response, Display.THEME, theme);
        }
        if (!elder.isEmpty()) {
            remember(response, Display.ELDER, elder.equals("on") ? "on" : "off");
        }
        if (SIZES.contains(size)) {
            remember(response, Display.SIZE, size);
        }
        if (!language.isEmpty()) {
            locales.setLocale(request, response, language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        }
        return "redirect:" + Inside.path(back, "/");
    }

    private static void remember(HttpServletResponse response, String name, String value) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
