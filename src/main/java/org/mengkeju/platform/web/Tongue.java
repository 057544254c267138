package org.mengkeju.platform.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Marks Chinese data on English pages, so that it is read aloud in its own language (WCAG 2.2, 3.1.2). */
@Component("tongue")
public class Tongue {
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\u3001-\\u301F\\uFF01-\\uFF5E]");

    /** Value of {@code lang} for a text on this page, or null where the page's own language is right. */
    public @Nullable String of(@Nullable Object text) {
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return english && text != null && CHINESE.matcher(text.toString()).find() ? "zh-CN" : null;
    }
}
