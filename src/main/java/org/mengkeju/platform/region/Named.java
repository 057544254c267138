package org.mengkeju.platform.region;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A name in the region's languages.
 *
 * @param zh in Chinese, always there
 * @param en in English; where missing, the Chinese name stands
 */
public record Named(String zh, @Nullable String en) {
    public String in(Locale locale) {
        return en != null && locale.getLanguage().equals("en") ? en : zh;
    }
}
