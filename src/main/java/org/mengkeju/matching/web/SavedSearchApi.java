package org.mengkeju.matching.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.matching.alert.Alert;
import org.mengkeju.matching.alert.Alerts;
import org.mengkeju.matching.alert.SavedSearch;
import org.mengkeju.matching.alert.SavedSearches;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved searches and alerts for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Alerts")
@Requires(Right.OWN_ACCOUNT)
class SavedSearchApi {
    private static final int PER_PAGE = 50;
    private static final int PAGE_MAX = 10_000;

    private final SavedSearches searches;
    private final Alerts alerts;
    private final Listings listings;

    SavedSearchApi(SavedSearches searches, Alerts alerts, Listings listings) {
        this.searches = searches;
        this.alerts = alerts;
        this.listings = listings;
    }

    /** What to keep: words, a listing whose question it is, filters by facet (kind, trl, way, division, chain). */
    record Wanted(
            @Nullable String name,
            @Nullable String q,
            @Nullable UUID listing,
            @Nullable Map<String, Set<String>> filters) {}

    /** A kept search with how much it found since. */
    record View(
            UUID id,
            String name,
            String q,
            @Nullable UUID listing,
            Map<String, Set<String>> filters,
            boolean paused,
            @JsonProperty("created_at") Instant createdAt,
            int found,

            @JsonProperty("last_found_at") @Nullable Instant lastFoundAt) {

        static View of(SavedSearch search, int found, @Nullable Instant last) {
            SavedSearch.Terms terms = search.terms();
            return new View(
                    search.id(),
                    search.name(),
                    terms.text(),
                    terms.listing(),
                    terms.filters(),
                    search.paused(),
                    search.createdAt(),
                    found,
                    last);
        }
    }

    /** What fitted, newest first. */
    record Found(int count, List<Alert> alerts) {}

    @Operation(summary = "The caller's saved searches, newest first")
    @GetMapping("/saved-searches")
    List<View> list(Viewer viewer) {
        return searches.of(viewer).stream()
                .map(kept -> View.of(kept.search(), kept.found(), kept.lastFoundAt()))
                .toList();
    }

    @Operation(summary = "Save a search; the same one again goes on, paused or not")
    @PostMapping("/saved-searches")
    ResponseEntity<View> save(@RequestBody Wanted wanted, Viewer viewer) {
        SavedSearch.Terms terms = terms(wanted, viewer);
        String name = wanted.name() == null || wanted.name().isBlank() ? terms.text() : wanted.name();
        SavedSearch saved = searches.save(viewer, name.isEmpty() ? String.join(" · ", flat(terms)) : name, terms);
        return ResponseEntity.created(URI.create("/api/v1/saved-searches/" + saved.id()))
                .body(view(saved.id(), viewer));
    }

    private static List<String> flat(SavedSearch.Terms terms) {
        return terms.filters().values().stream().flatMap(Set::stream).sorted().toList();
    }

    private SavedSearch.Terms terms(Wanted wanted, Viewer viewer) {
        UUID listing = wanted.listing();
        if (listing != null && listings.find(new ListingId(listing), viewer).isEmpty()) {
            throw Refusal.notFound();
        }
        Map<String, Set<String>> filters = new LinkedHashMap<>();
        if (wanted.filters() != null) {
            for (var filter : wanted.filters().entrySet()) {
                if (!SearchForm.FACETS.contains(filter.getKey())) {
                    throw Refusal.invalid(
                            "matching.saved.refusal.facet", filter.getKey(), String.join(", ", SearchForm.FACETS));
                }
                if (!filter.getValue().isEmpty()) {
                    filters.put(filter.getKey(), Set.copyOf(filter.getValue()));
                }
            }
        }
        String words = wanted.q() == null ? "" : wanted.q().strip();
        String cut = words.substring(0, Math.min(words.length(), SearchForm.QUESTION_MAX));
        return new SavedSearch.Terms(cut, listing, filters);
    }

    @Operation(summary = "Let a saved search rest")
    @PostMapping("/saved-searches/{id}/pause")
    View pause(@PathVariable UUID id, Viewer viewer) {
        searches.pause(viewer, id, true);
        return view(id, viewer);
    }

    @Operation(summary = "Let a saved search go on")
    @PostMapping("/saved-searches/{id}/resume")
    View resume(@PathVariable UUID id, Viewer viewer) {
        searches.pause(viewer, id, false);
        return view(id, viewer);
    }

    private View view(UUID id, Viewer viewer) {
        return list(viewer).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    @Operation(summary = "Forget a saved search, with what it found")
    @DeleteMapping("/saved-searches/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, Viewer viewer) {
        searches.delete(viewer, id);
    }

    @Operation(summary = "What fitted the caller's needs and saved searches, newest first, 50 a page")
    @GetMapping("/alerts")
    Found alerts(
            @RequestParam(required = false) @Nullable UUID question,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        return new Found(
                alerts.count(viewer, question), alerts.list(viewer, question, Math.clamp(page, 1, PAGE_MAX), PER_PAGE));
    }
}
