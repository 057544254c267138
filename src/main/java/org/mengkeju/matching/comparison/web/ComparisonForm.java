package org.mengkeju.matching.comparison.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.matching.comparison.Criterion;
import org.mengkeju.matching.comparison.Weights;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is compared, as it stands in the address of the page.
 *
 * @param q the problem in words
 * @param listing key of the listing whose question it is, or null
 * @param chosen candidates, in the order they were chosen
 */
record ComparisonForm(String q, @Nullable String listing, List<ListingId> chosen, Weights weights) {
    static final int LEAST = 2;
    static final int MOST = 6;
    private static final int QUESTION_MAX = 20_000;
    private static final int READ_MAX = 20;

    static ComparisonForm of(MultiValueMap<String, String> parameters) {
        String q = text(parameters.getFirst("q"));
        String listing = text(parameters.getFirst("listing"));
        List<ListingId> chosen = parameters.getOrDefault("c", List.of()).stream()
                .filter(key -> key.matches("[0-9a-fA-F-]{36}"))
                .map(key -> new ListingId(UUID.fromString(key)))
                .distinct()
                .limit(READ_MAX)
                .toList();
        Map<Criterion, Integer> weights = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            weights.put(criterion, Weights.read(criterion, parameters.getFirst(parameter(criterion))));
        }
        return new ComparisonForm(
                q.substring(0, Math.min(q.length(), QUESTION_MAX)),
                listing.isEmpty() ? null : listing,
                chosen,
                new Weights(weights));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** The name of the field a weight is typed into. */
    static String parameter(Criterion criterion) {
        return "w." + criterion.key();
    }

    boolean hasRightNumber() {
        return chosen.size() >= LEAST && chosen.size() <= MOST;
    }

    /** The address of the list the candidates were chosen from. */
    public String listAddress() {
        return asked(UriComponentsBuilder.fromPath("/matching"));
    }

    /** The address of the same comparison in this form: the page, {@code .xlsx}, {@code .csv}. */
    public String address(String ending) {
        return address(ending, chosen);
    }

    /** The address for printing. */
    public String printAddress() {
        return asked(
                with(UriComponentsBuilder.fromPath("/matching/compare"), chosen).queryParam("view", "print"));
    }

    /** The address of the page without one of the candidates. */
    public String without(ListingId dropped) {
        return address("", chosen.stream().filter(one -> !one.equals(dropped)).toList());
    }

    private String address(String ending, List<ListingId> candidates) {
        return asked(with(UriComponentsBuilder.fromPath("/matching/compare" + ending), candidates));
    }

    private UriComponentsBuilder with(UriComponentsBuilder uri, List<ListingId> candidates) {
        candidates.forEach(one -> uri.queryParam("c", one));
        for (Criterion criterion : Criterion.values()) {
            if (weights.of(criterion) != criterion.usualWeight()) {
                uri.queryParam(parameter(criterion), weights.of(criterion));
            }
        }
        return uri;
    }

    private String asked(UriComponentsBuilder uri) {
        if (!q.isEmpty()) {
            uri.queryParam("q", "{q}");
        }
        if (listing != null) {
            uri.queryParam("listing", "{listing}");
        }
        return uri.encode()
                .buildAndExpand(Map.of("q", q, "listing", listing == null ? "" : listing))
                .toUriString();
    }
}
