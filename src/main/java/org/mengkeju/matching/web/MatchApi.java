package org.mengkeju.matching.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.matching.MatchQuery;
import org.mengkeju.matching.Matching;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search and matches for programs. */
@RestController
@Requires(Right.READ_PUBLISHED)
class MatchApi {
    private static final int TOP_MAX = 100;

    private final Matching matching;
    private final Listings listings;
    private final MatchView.Views views;

    MatchApi(Matching matching, Listings listings, MatchView.Views views) {
        this.matching = matching;
        this.listings = listings;
        this.views = views;
    }

    /** What fits a text; without a kind, what can answer a problem. */
    @GetMapping("/api/v1/search")
    Map<String, Object> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "10") int top,
            Viewer viewer,
            Locale locale) {
        if (q.isBlank()) {
            throw Refusal.invalid("matching.refusal.empty");
        }
        Set<String> kinds = kind.isEmpty() ? Matching.ANSWERS : Set.copyOf(kind);
        String text = q.substring(0, Math.min(q.length(), SearchForm.QUESTION_MAX));
        return views.json(text, matching.match(MatchQuery.of(text, bounded(top)).where("kind", kinds), viewer), locale);
    }

    /** What fits a published need. */
    @GetMapping("/api/v1/needs/{id}/matches")
    Map<String, Object> matches(
            @PathVariable UUID id, @RequestParam(defaultValue = "10") int top, Viewer viewer, Locale locale) {
        Listing need = listings.find(new ListingId(id), viewer)
                .filter(listing -> listing.kind() == Kind.NEED)
                .orElseThrow(Refusal::notFound);
        return views.json(need.title(), matching.match(matching.questionOf(need, bounded(top)), viewer), locale);
    }

    /** Who could use it: needs that an achievement, expert or platform could answer. */
    @GetMapping("/api/v1/{kind:achievements|experts|platforms}/{id}/needs")
    Map<String, Object> needs(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "10") int top,
            Viewer viewer,
            Locale locale) {
        Listing listing = listing(kind, id, viewer);
        return views.json(listing.title(), matching.match(matching.questionOf(listing, bounded(top)), viewer), locale);
    }

    /** Listings of the same kind that say the most like it. */
    @GetMapping("/api/v1/{kind:achievements|needs|experts|platforms|finance|agencies|policies}/{id}/similar")
    Map<String, Object> similar(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "10") int top,
            Viewer viewer,
            Locale locale) {
        Listing listing = listing(kind, id, viewer);
        return views.json(listing.title(), matching.match(matching.similarTo(listing, bounded(top)), viewer), locale);
    }

    private Listing listing(String path, UUID id, Viewer viewer) {
        return listings.find(new ListingId(id), viewer)
                .filter(listing -> listing.kind().path().equals(path))
                .orElseThrow(Refusal::notFound);
    }

    private static int bounded(int top) {
        if (top < 1 || top > TOP_MAX) {
            throw Refusal.invalid("matching.refusal.top", TOP_MAX);
        }
        return top;
    }
}
