package org.mengkeju.matching.web;

import java.util.Locale;
import java.util.Objects;
import org.mengkeju.catalogue.TradeWay;
import org.mengkeju.chain.Chains;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.platform.region.Divisions;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What values of facets are called. */
@Component
final class FacetWords {
    private final MessageSource messages;
    private final Divisions divisions;
    private final Chains chains;

    FacetWords(MessageSource messages, Divisions divisions, Chains chains) {
        this.messages = messages;
        this.divisions = divisions;
        this.chains = chains;
    }

    String label(String facet, String value, Locale locale) {
        return switch (facet) {
            case "division" -> divisions.name(value);
            case "chain" ->
                chains.find(value).map(chain -> chain.name().in(locale)).orElse(value);
            case "way" -> word("catalogue.choice.way." + known(value), value, locale);
            default -> word("matching." + facet + "." + value, value, locale);
        };
    }

    private String word(String key, String otherwise, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
    }

    String link(String link, Locale locale) {
        return chains.label(LinkRef.parse(link), locale);
    }

    private static String known(String way) {
        try {
            return TradeWay.of(way).key();
        } catch (IllegalArgumentException unknown) {
            return "unknown";
        }
    }
}
