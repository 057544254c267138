package org.mengkeju.matching.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.matching.alert.SavedSearch;
import org.mengkeju.matching.alert.SavedSearchRows;
import org.mengkeju.matching.alert.SavedSearches;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.web.Answers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The searches one keeps, to be told when something new fits. */
@Controller
@Requires(Right.OWN_ACCOUNT)
class SavedSearchController {
    static final String PATH = "/matching/searches";

    private final SavedSearches searches;
    private final Listings listings;
    private final FacetWords words;
    private final Answers answers;

    SavedSearchController(SavedSearches searches, Listings listings, FacetWords words, Answers answers) {
        this.searches = searches;
        this.listings = listings;
        this.words = words;
        this.answers = answers;
    }

    /** Entry of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry savedSearchEntry() {
            return new WorkbenchEntry(
                    "network.rail.told",
                    "matching.saved.title",
                    PATH,
                    "search",
                    Right.OWN_ACCOUNT,
                    6,
                    WorkbenchEntry.NO_COUNT);
        }
    }

    /**
     * A kept search as the page shows it.
     *
     * @param conditions what filters and listing it has, in words
     * @param href the page of what it finds now
     */
    record Line(SavedSearchRows.Kept kept, List<String> conditions, String href) {}

    @GetMapping(PATH)
    String page(Viewer viewer, Locale locale, Model model) {
        model.addAttribute(
                "lines",
                searches.of(viewer).stream()
                        .map(kept -> line(kept, viewer, locale))
                        .toList());
        return "matching/searches";
    }

    private Line line(SavedSearchRows.Kept kept, Viewer viewer, Locale locale) {
        SavedSearch.Terms terms = kept.search().terms();
        List<String> conditions = new ArrayList<>();
        UUID listing = terms.listing();
        if (listing != null) {
            listings.find(new ListingId(listing), viewer).map(Listing::title).ifPresent(conditions::add);
        }
        for (String facet : SearchForm.FACETS) {
            terms.filters().getOrDefault(facet, java.util.Set.of()).stream()
                    .sorted()
                    .forEach(value -> conditions.add(words.label(facet, value, locale)));
        }
        return new Line(kept, conditions, SearchForm.of(terms).href(1));
    }

    /** Keeps the search of a page of results and leads back to it. */
    @PostMapping(PATH)
    String save(
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Locale locale,
            RedirectAttributes flash) {
        var form = SearchForm.of(parameters);
        try {
            searches.save(viewer, name(form, viewer, locale), form.terms());
            flash.addFlashAttribute("saved", true);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            flash.addFlashAttribute("problem", answers.text(refusal, locale));
        }
        return "redirect:" + form.href(1);
    }

    /** What was typed, otherwise what is chosen. */
    private String name(SearchForm form, Viewer viewer, Locale locale) {
        UUID listing = form.terms().listing();
        if (listing != null) {
            return listings.find(new ListingId(listing), viewer)
                    .orElseThrow(Refusal::notFound)
                    .title();
        }
        if (!form.q().isEmpty()) {
            return form.q();
        }
        List<String> chosen = new ArrayList<>();
        form.chosen()
                .forEach((facet, values) ->
                        values.stream().sorted().forEach(value -> chosen.add(words.label(facet, value, locale))));
        return String.join(" · ", chosen);
    }

    @PostMapping(PATH + "/{id}/pause")
    String pause(@PathVariable UUID id, Viewer viewer) {
        searches.pause(viewer, id, true);
        return back(id);
    }

    @PostMapping(PATH + "/{id}/resume")
    String resume(@PathVariable UUID id, Viewer viewer) {
        searches.pause(viewer, id, false);
        return back(id);
    }

    @PostMapping(PATH + "/{id}/name")
    String rename(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            Viewer viewer,
            Locale locale,
            RedirectAttributes flash) {
        try {
            searches.rename(viewer, id, name);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            flash.addFlashAttribute("problem", answers.text(refusal, locale));
        }
        return back(id);
    }

    @PostMapping(PATH + "/{id}/delete")
    String delete(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        searches.delete(viewer, id);
        flash.addFlashAttribute("deleted", true);
        return "redirect:" + PATH;
    }

    private static String back(UUID id) {
        return "redirect:" + PATH + "#s-" + id;
    }
}
