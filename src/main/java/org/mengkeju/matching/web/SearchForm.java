package org.mengkeju.matching.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.matching.MatchQuery;
import org.mengkeju.matching.Matching;
import org.mengkeju.matching.alert.SavedSearch;
import org.mengkeju.platform.Refusal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a visitor asked, as it stands in the address of the page.
 *
 * @param q the problem in words
 * @param listing key of the listing whose question it is, or null
 * @param chosen values chosen of each facet
 * @param page from 1
 */
record SearchForm(String q, @Nullable String listing, Map<String, Set<String>> chosen, int page) {
    static final List<String> FACETS = List.of("kind", "trl", "way", "division", "chain");
    static final int PER_PAGE = 10;
    private static final int PAGE_MAX = 100;
    /** Longer questions are cut here; what matters stands at the beginning. */
    static final int QUESTION_MAX = 20_000;

    static SearchForm of(MultiValueMap<String, String> parameters) {
        Map<String, Set<String>> chosen = new LinkedHashMap<>();
        for (String facet : FACETS) {
            List<String> values = new ArrayList<>(parameters.getOrDefault(facet, List.of()));
            values.removeIf(String::isBlank);
            if (!values.isEmpty()) {
                chosen.put(facet, Set.copyOf(values.subList(0, Math.min(values.size(), 50))));
            }
        }
        String q = parameters.getFirst("q");
        String text = q == null ? "" : q.strip();
        String listing = parameters.getFirst("listing");
        return new SearchForm(
                text.substring(0, Math.min(text.length(), QUESTION_MAX)),
                listing == null || listing.isBlank() ? null : listing,
                chosen,
                page(parameters.getFirst("page")));
    }

    private static int page(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,3}")) {
            return 1;
        }
        return Math.clamp(Integer.parseInt(text), 1, PAGE_MAX);
    }

    /** The question with the filters chosen; without a kind, only what can answer a problem. */
    MatchQuery narrow(MatchQuery question) {
        MatchQuery narrowed = question;
        for (var facet : chosen.entrySet()) {
            narrowed = narrowed.where(facet.getKey(), facet.getValue());
        }
        if (!chosen.containsKey("kind") && listing == null) {
            narrowed = narrowed.where("kind", Matching.ANSWERS);
        }
        return narrowed.from((page - 1) * PER_PAGE).counting(FACETS);
    }

    /** What is asked, to be kept. */
    SavedSearch.Terms terms() {
        return new SavedSearch.Terms(q, listingKey(), chosen);
    }

    private @Nullable UUID listingKey() {
        try {
            return listing == null ? null : ListingId.parse(listing).value();
        } catch (IllegalArgumentException noKey) {
            throw Refusal.notFound();
        }
    }

    /** The page of what a kept search finds now. */
    static SearchForm of(SavedSearch.Terms terms) {
        Map<String, Set<String>> chosen = new LinkedHashMap<>(terms.filters());
        UUID listing = terms.listing();
        return new SearchForm(terms.text(), listing == null ? null : listing.toString(), chosen, 1);
    }

    boolean has(String facet, String value) {
        return chosen.getOrDefault(facet, Set.of()).contains(value);
    }

    public boolean isEmpty() {
        return q.isEmpty() && listing == null && chosen.isEmpty();
    }

    /** The address of another page of the same answer. */
    public String href(int number) {
        return address(number, null, null);
    }

    /** The address without one chosen value. */
    public String without(String facet, String value) {
        return address(1, facet, value);
    }

    private String address(int number, @Nullable String dropFacet, @Nullable String dropValue) {
        var uri = UriComponentsBuilder.fromPath("/matching");
        if (!q.isEmpty()) {
            uri.queryParam("q", "{q}");
        }
        if (listing != null) {
            uri.queryParam("listing", "{listing}");
        }
        chosen.forEach((facet, values) -> values.stream()
                .filter(value -> !(facet.equals(dropFacet) && value.equals(dropValue)))
                .sorted()
                .forEach(value -> uri.queryParam(facet, value)));
        if (number > 1) {
            uri.queryParam("page", number);
        }
        return uri.encode()
                .buildAndExpand(Map.of("q", q, "listing", listing == null ? "" : listing))
                .toUriString();
    }
}
