package org.mengkeju.indicator.quality.web;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mengkeju.chain.Chains;
import org.mengkeju.indicator.quality.QualityReport.By;
import org.mengkeju.network.Centres;
import org.mengkeju.platform.region.Divisions;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What groups and figures are called, in the language of the page. */
@Component("qualityWords")
public class QualityWords {
    private final Chains chains;
    private final Divisions divisions;
    private final Centres centres;
    private final MessageSource messages;

    QualityWords(Chains chains, Divisions divisions, Centres centres, MessageSource messages) {
        this.chains = chains;
        this.divisions = divisions;
        this.centres = centres;
        this.messages = messages;
    }

    /** The name of a group. */
    public String group(By by, String key) {
        Locale locale = LocaleContextHolder.getLocale();
        if (key.isEmpty()) {
            return text("indicator.quality.unpinned");
        }
        return switch (by) {
            case CHAIN -> chains.find(key).map(chain -> chain.name().in(locale)).orElse(key);
            case DIVISION -> divisions.name(key);
            case CENTRE -> centres.name(key, locale);
        };
    }

    /** A figure, or the sign for what is hidden. */
    public String figure(@Nullable Object value) {
        if (value == null) {
            return text("indicator.quality.hidden");
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** A percentage, or the sign for what is hidden. */
    public String percent(@Nullable BigDecimal value) {
        return value == null ? figure(null) : value.toPlainString() + " %";
    }

    String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
    }
}
