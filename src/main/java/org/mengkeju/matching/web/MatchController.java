package org.mengkeju.matching.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.matching.MatchQuery;
import org.mengkeju.matching.MatchResult;
import org.mengkeju.matching.Matching;
import org.mengkeju.matching.Suggestion;
import org.mengkeju.matching.feedback.Showing;
import org.mengkeju.matching.support.Assessment;
import org.mengkeju.matching.support.Offers;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search and match results: what fits a problem, and why. */
@Controller
@Requires(Right.READ_PUBLISHED)
class MatchController {
    private static final int FACET_VALUES = 12;
    private static final int BESIDE = 3;
    /** Nearest policies and products among which those with better conditions come first. */
    private static final int BESIDE_LOOKED_AT = 10;

    private final Matching matching;
    private final Listings listings;
    private final MatchView.Views views;
    private final FacetWords words;
    private final ShownLists shown;
    private final Offers offers;

    MatchController(
            Matching matching,
            Listings listings,
            MatchView.Views views,
            FacetWords words,
            ShownLists shown,
            Offers offers) {
        this.offers = offers;
        this.shown = shown;
        this.matching = matching;
        this.listings = listings;
        this.views = views;
        this.words = words;
    }

    /** A value of a facet with what it is called. */
    record Choice(String value, String label, int count, boolean chosen) {}

    /** A facet with its values. */
    record Facet(String name, List<Choice> choices) {}

    @GetMapping("/matching")
    String search(
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        var form = SearchForm.of(parameters);
        model.addAttribute("form", form);
        if (form.isEmpty()) {
            return "matching/ask";
        }
        MatchQuery question = question(form, viewer, model);
        MatchResult result = matching.match(form.narrow(question), viewer);
        List<MatchView> matches = views.of(result, viewer, locale);
        model.addAttribute("matches", matches);
        model.addAttribute("result", result);
        Listing asked = (Listing) model.getAttribute("asked");
        model.addAttribute("forNeeds", asked != null && Matching.answersNeeds(asked.kind()));
        int before = (form.page() - 1) * SearchForm.PER_PAGE;
        model.addAttribute("seen", shown.take(asked, result, matches, before, Showing.Surface.RESULTS, request));
        model.addAttribute("before", before);
        model.addAttribute("mayRecordGap", mayRecordGap(asked, viewer));
        model.addAttribute("facets", facets(result, form, locale));
        model.addAttribute("chips", chips(form, locale));
        model.addAttribute("pages", (result.found() + SearchForm.PER_PAGE - 1) / SearchForm.PER_PAGE);
        model.addAttribute(
                "nearest",
                result.nearestLinks().stream()
                        .map(link -> words.link(link, locale))
                        .toList());
        model.addAttribute("beside", beside(form, question, viewer, locale));
        model.addAttribute(
                "showsDemo", matches.stream().anyMatch(match -> match.listing().demo()));
        return "matching/results";
    }

    /** Visitors are shown the way too, and sign in on it. */
    private static boolean mayRecordGap(@Nullable Listing asked, Viewer viewer) {
        if (viewer.isSignedIn() && !viewer.may(Right.RECORD_GAPS)) {
            return false;
        }
        boolean own = asked == null || viewer.actsFor(asked.owner()) || viewer.may(Right.READ_GAPS);
        return own && (asked == null || asked.kind() == Kind.NEED);
    }

    private MatchQuery question(SearchForm form, Viewer viewer, Model model) {
        if (form.listing() == null) {
            return MatchQuery.of(form.q(), SearchForm.PER_PAGE);
        }
        Listing asked = listing(form.listing(), viewer);
        model.addAttribute("asked", asked);
        return matching.questionOf(asked, SearchForm.PER_PAGE);
    }

    /** A policy or product beside the answers; the assessment is of the viewer's own firm, or null. */
    record Beside(Listing listing, @Nullable Assessment assessment) {}

    /** Policies and money beside the answers, on the first page of a problem: conditions first, text second. */
    private List<Beside> beside(SearchForm form, MatchQuery question, Viewer viewer, Locale locale) {
        if (form.page() > 1 || form.chosen().containsKey("kind")) {
            return List.of();
        }
        var kinds = Set.of(Kind.POLICY.key(), Kind.FINANCE.key());
        var query = MatchQuery.of(question.text(), BESIDE_LOOKED_AT).where("kind", kinds);
        List<Listing> found = views.of(matching.match(query, viewer), viewer, locale).stream()
                .map(MatchView::listing)
                .toList();
        Map<Listing, Assessment> assessed = offers.assess(found, viewer);
        return found.stream()
                .sorted(Offers.conditionsFirst(assessed))
                .limit(BESIDE)
                .map(listing -> new Beside(listing, assessed.get(listing)))
                .toList();
    }

    private List<Facet> facets(MatchResult result, SearchForm form, Locale locale) {
        List<Facet> facets = new ArrayList<>();
        for (String name : SearchForm.FACETS) {
            List<Choice> choices = result.facets().getOrDefault(name, List.of()).stream()
                    .limit(FACET_VALUES)
                    .map(count -> new Choice(
                            count.value(),
                            words.label(name, count.value(), locale),
                            count.count(),
                            form.has(name, count.value())))
                    .toList();
            if (!choices.isEmpty()) {
                facets.add(new Facet(name, choices));
            }
        }
        return facets;
    }

    private List<Map<String, String>> chips(SearchForm form, Locale locale) {
        List<Map<String, String>> chips = new ArrayList<>();
        form.chosen()
                .forEach((facet, values) -> values.forEach(value -> chips.add(Map.of(
                        "facet", facet,
                        "label", words.label(facet, value, locale),
                        "without", form.without(facet, value)))));
        return chips;
    }

    /** The nearest few beside a listing's own page. */
    @GetMapping("/matching/listings/{id}/similar")
    String similar(@PathVariable UUID id, Viewer viewer, Locale locale, HttpServletRequest request, Model model) {
        Listing asked = listing(id.toString(), viewer);
        MatchResult result = matching.match(matching.questionOf(asked, BESIDE), viewer);
        List<MatchView> matches = views.of(result, viewer, locale);
        model.addAttribute("matches", matches);
        model.addAttribute("seen", shown.take(asked, result, matches, 0, Showing.Surface.BESIDE, request));
        model.addAttribute("result", result);
        return "matching/few";
    }

    /** Listings of the same kind that say the most like it. */
    @GetMapping("/matching/listings/{id}/alike")
    String alike(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
        Listing asked = listing(id.toString(), viewer);
        MatchResult result = matching.match(matching.similarTo(asked, BESIDE), viewer);
        model.addAttribute("matches", views.of(result, viewer, locale));
        return "matching/alike";
    }

    /** Who could use it (谁用得上): needs that an achievement, expert or platform could answer. */
    @GetMapping("/matching/listings/{id}/needs")
    String needs(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        Listing asked = listing(id.toString(), viewer);
        if (!Matching.answersNeeds(asked.kind())) {
            throw Refusal.notFound();
        }
        var narrowed = new LinkedMultiValueMap<>(parameters);
        narrowed.set("listing", id.toString());
        return search(narrowed, viewer, locale, request, model);
    }

    /** The nearest few while a need or an achievement is being written. */
    @PostMapping("/matching/while-writing")
    String whileWriting(
            @RequestParam(defaultValue = "need") String kind,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            Locale locale,
            Model model) {
        String written = (title + "\n" + text).strip();
        if (written.length() < 4) {
            return "matching/nothing-yet";
        }
        var kinds = kind.equals(Kind.NEED.key()) ? Matching.ANSWERS : Set.of(Kind.NEED.key());
        String question = written.substring(0, Math.min(written.length(), SearchForm.QUESTION_MAX));
        MatchResult result = matching.match(MatchQuery.of(question, BESIDE).where("kind", kinds), viewer);
        model.addAttribute("matches", views.of(result, viewer, locale));
        model.addAttribute("result", result);
        return "matching/few";
    }

    /** Proposals while someone types into a search field. */
    @GetMapping("/matching/suggestions")
    String suggest(@RequestParam(defaultValue = "") String q, Model model) {
        List<Suggestion> proposals = q.isBlank() ? List.of() : matching.suggest(q, 8);
        model.addAttribute("proposals", proposals);
        return "matching/suggestions";
    }

    private Listing listing(String id, Viewer viewer) {
        try {
            return listings.find(ListingId.parse(id), viewer).orElseThrow(Refusal::notFound);
        } catch (IllegalArgumentException noKey) {
            throw Refusal.notFound();
        }
    }
}
