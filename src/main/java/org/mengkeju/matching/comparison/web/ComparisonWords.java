package org.mengkeju.matching.comparison.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.MoneyRange;
import org.mengkeju.chain.Chains;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.matching.Reason;
import org.mengkeju.matching.comparison.Compared;
import org.mengkeju.matching.comparison.Criterion;
import org.mengkeju.matching.internal.explanation.ReasonTexts;
import org.mengkeju.platform.region.Divisions;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the table says of a candidate, in words. */
@Component
class ComparisonWords {
    private final MessageSource messages;
    private final Chains chains;
    private final Divisions divisions;
    private final RegionClock clock;

    ComparisonWords(MessageSource messages, Chains chains, Divisions divisions, RegionClock clock) {
        this.messages = messages;
        this.chains = chains;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** What the rows are called and say, in one language. */
    final class In {
        private final Locale locale;
        private final ReasonTexts reasons;

        private In(Locale locale) {
            this.locale = locale;
            this.reasons = new ReasonTexts(locale, link -> chains.label(LinkRef.parse(link), locale), divisions::name);
        }

        String label(Criterion criterion) {
            return text("matching.compare.criterion." + criterion.key());
        }

        String text(String key, Object... arguments) {
            return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
        }

        /** What a criterion that is no reason of the match finds. */
        String fact(Criterion criterion, Listing listing) {
            return switch (criterion) {
                case READINESS -> readiness(listing);
                case PRICE -> Compared.price(listing).map(this::money).orElse(unknown());
                case RIGHTS -> rights(listing);
                case EVIDENCE ->
                    listing.details() instanceof Details.Achievement achievement
                                    && !achievement.evidence().isBlank()
                            ? achievement.evidence()
                            : unknown();
                case UPDATED -> clock.dayOf(listing.updatedAt()).toString();
                case TERMS, MEANING, CHAIN, MATURITY, REGION, BUDGET -> unknown();
            };
        }

        String reason(Reason reason) {
            return reasons.of(reason);
        }

        String unknown() {
            return text("matching.compare.unknown");
        }

        String places(Listing listing) {
            return listed(
                    listing.divisions().stream().map(divisions::name).distinct().toList());
        }

        String owner(Listing listing) {
            return listing.ownerName().isEmpty() ? unknown() : listing.ownerName();
        }

        String links(Listing listing) {
            return listed(listing.links().stream()
                    .map(link -> chains.label(link, locale))
                    .toList());
        }

        String ways(Listing listing) {
            return listing.details() instanceof Details.Achievement achievement
                    ? listed(achievement.ways().stream()
                            .map(way -> text("catalogue.choice.way." + way.key()))
                            .toList())
                    : unknown();
        }

        String kind(Listing listing) {
            return text("matching.kind." + listing.kind().key());
        }

        private String readiness(Listing listing) {
            return listing.details() instanceof Details.Achievement achievement && achievement.readiness() > 0
                    ? text("matching.compare.level", achievement.readiness())
                    : unknown();
        }

        private String money(MoneyRange price) {
            String from = price.fromWan().toPlainString();
            String to = price.toWan().toPlainString();
            return text("matching.compare.price", from.equals(to) ? from : from + "—" + to);
        }

        private String rights(Listing listing) {
            if (!(listing.details() instanceof Details.Achievement achievement)
                    || achievement.rights().isEmpty()) {
                return unknown();
            }
            return achievement.rights().stream()
                    .map(right -> text(
                            "matching.compare.right",
                            choice("right", right.kind()),
                            choice("right-status", right.status()),
                            right.count()))
                    .collect(Collectors.joining(text("matching.why.separator")));
        }

        private String choice(String group, String key) {
            return Objects.requireNonNull(
                    messages.getMessage("catalogue.choice." + group + "." + key, null, key, locale));
        }

        private String listed(List<String> values) {
            return values.isEmpty() ? unknown() : String.join(text("matching.why.separator"), values);
        }
    }

    In in(Locale locale) {
        return new In(locale);
    }
}
