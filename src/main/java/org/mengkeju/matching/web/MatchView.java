package org.mengkeju.matching.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.chain.Chains;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.matching.Candidate;
import org.mengkeju.matching.MatchResult;
import org.mengkeju.matching.Reason;
import org.mengkeju.matching.internal.explanation.MatchJson;
import org.mengkeju.matching.internal.explanation.ReasonTexts;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.Divisions;
import org.springframework.stereotype.Component;

/**
 * A candidate as a page shows it.
 *
 * @param confidence 0–100, one decimal
 * @param title cut at the terms it shares with the need
 * @param why the reasons about which something is known, each with its sentence
 */
record MatchView(Listing listing, double confidence, List<Marked> title, Glyph glyph, String spoken, List<Why> why) {

    /**
     * One reason in words.
     *
     * @param value strength 0–100
     * @param points what it adds to the score
     * @param need for reasons of meaning the sentence of the need, cut at shared terms, else null
     * @param candidate and the candidate's
     */
    record Why(
            String name,
            String text,
            long value,
            double points,
            @Nullable List<Marked> need,
            @Nullable List<Marked> candidate) {}

    /** The confidence, rounded. */
    public long score() {
        return Math.round(confidence);
    }

    /** Makes views in the reader's language. */
    @Component
    static final class Views {
        private final Listings listings;
        private final Chains chains;
        private final Divisions divisions;

        Views(Listings listings, Chains chains, Divisions divisions) {
            this.listings = listings;
            this.chains = chains;
            this.divisions = divisions;
        }

        /** What the viewer may see of the candidates; one that was taken down meanwhile is left out. */
        List<MatchView> of(MatchResult result, Viewer viewer, Locale locale) {
            var ids = result.candidates().stream()
                    .map(candidate -> ListingId.parse(candidate.text().key()))
                    .toList();
            Map<String, Listing> found = listings.findAll(ids, viewer).stream()
                    .collect(Collectors.toMap(listing -> listing.id().toString(), Function.identity()));
            var texts = texts(locale);
            return result.candidates().stream()
                    .filter(candidate -> found.containsKey(candidate.text().key()))
                    .map(candidate -> view(
                            candidate,
                            Objects.requireNonNull(found.get(candidate.text().key())),
                            texts))
                    .toList();
        }

        ReasonTexts texts(Locale locale) {
            return new ReasonTexts(locale, link -> chains.label(LinkRef.parse(link), locale), divisions::name);
        }

        Map<String, Object> json(String need, MatchResult result, Locale locale) {
            return new MatchJson(texts(locale)).of(need, result);
        }

        private static MatchView view(Candidate candidate, Listing listing, ReasonTexts texts) {
            Set<String> shared = candidate.reasons().stream()
                    .flatMap(reason ->
                            reason instanceof Reason.Terms terms ? terms.shared().stream() : Stream.<String>empty())
                    .collect(Collectors.toSet());
            List<Why> why = candidate.reasons().stream()
                    .filter(reason -> reason.weight().value() != null)
                    .map(reason -> why(reason, shared, texts))
                    .toList();
            String spoken =
                    why.stream().map(one -> one.name() + " " + one.value()).collect(Collectors.joining(texts.pause()));
            return new MatchView(
                    listing,
                    candidate.confidence(),
                    Marked.of(listing.title(), shared),
                    Glyph.of(candidate.reasons()),
                    spoken,
                    why);
        }

        private static Why why(Reason reason, Set<String> shared, ReasonTexts texts) {
            Double value = reason.weight().value();
            List<Marked> need = null;
            List<Marked> candidate = null;
            if (reason instanceof Reason.Meaning meaning && meaning.need() != null && meaning.candidate() != null) {
                need = Marked.of(meaning.need().sentence(), shared);
                candidate = Marked.of(meaning.candidate().sentence(), shared);
            }
            return new Why(
                    texts.name(reason),
                    texts.of(reason),
                    value == null ? 0 : Math.round(value),
                    reason.weight().points(),
                    need,
                    candidate);
        }
    }
}
