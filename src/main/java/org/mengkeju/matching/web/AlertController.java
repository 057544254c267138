package org.mengkeju.matching.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.matching.MatchQuery;
import org.mengkeju.matching.MatchResult;
import org.mengkeju.matching.Matching;
import org.mengkeju.matching.alert.Alert;
import org.mengkeju.matching.alert.Alerts;
import org.mengkeju.matching.alert.Questions;
import org.mengkeju.matching.alert.SavedSearch;
import org.mengkeju.matching.alert.SavedSearches;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was found for one's needs and kept searches, and why it fits. */
@Controller
@Requires(Right.OWN_ACCOUNT)
class AlertController {
    private static final int PER_PAGE = 30;
    private static final int FEW = 5;
    private static final int PAGE_MAX = 10_000;

    private final Alerts alerts;
    private final Listings listings;
    private final SavedSearches searches;
    private final Questions questions;
    private final Matching matching;
    private final MatchView.Views views;

    AlertController(
            Alerts alerts,
            Listings listings,
            SavedSearches searches,
            Questions questions,
            Matching matching,
            MatchView.Views views) {
        this.alerts = alerts;
        this.listings = listings;
        this.searches = searches;
        this.questions = questions;
        this.matching = matching;
        this.views = views;
    }

    /**
     * An alert in a list.
     *
     * @param listing what fits, or null when the viewer can no longer read it
     * @param asked title of the need or name of the kept search
     */
    record Line(Alert alert, @Nullable Listing listing, String asked) {}

    /**
     * @param question a need or kept search whose alerts are wanted, or null for all
     */
    @GetMapping("/matching/alerts")
    String page(
            @RequestParam(required = false) @Nullable UUID question,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        int wanted = Math.clamp(page, 1, PAGE_MAX);
        List<Line> lines = lines(alerts.list(viewer, question, wanted, PER_PAGE), viewer);
        int count = alerts.count(viewer, question);
        model.addAttribute("lines", lines);
        model.addAttribute("question", question);
        model.addAttribute("count", count);
        model.addAttribute("page", wanted);
        model.addAttribute("pages", (count + PER_PAGE - 1) / PER_PAGE);
        model.addAttribute("showsDemo", showsDemo(lines));
        return "matching/alerts";
    }

    /** The newest few of a need, on its own page. */
    @GetMapping("/matching/needs/{id}/alerts")
    String few(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("lines", lines(alerts.list(viewer, id, 1, FEW), viewer));
        return "matching/alerts-few";
    }

    /** One of them with everything that speaks for it, as it stands now. */
    @GetMapping("/matching/alerts/{id}")
    String one(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
        Alert alert = alerts.find(viewer, id).orElseThrow(Refusal::notFound);
        MatchQuery query = query(alert, viewer, model);
        MatchResult result = matching.matchOnly(query, Set.of(new ListingId(alert.listing()).toString()), viewer);
        List<MatchView> matches = views.of(result, viewer, locale);
        model.addAttribute("alert", alert);
        model.addAttribute("result", result);
        model.addAttribute("matches", matches);
        model.addAttribute(
                "showsDemo", matches.stream().anyMatch(match -> match.listing().demo()));
        return "matching/alert";
    }

    /** The question as it is asked now; without it nothing can be compared any more. */
    private MatchQuery query(Alert alert, Viewer viewer, Model model) {
        UUID need = alert.need();
        if (need != null) {
            Listing asked = listings.find(new ListingId(need), viewer).orElseThrow(Refusal::notFound);
            model.addAttribute("asked", asked);
            model.addAttribute("question", asked.title());
            model.addAttribute("all", "/matching?listing=" + need);
            return matching.questionOf(asked, 1);
        }
        SavedSearch search = search(alert, viewer);
        model.addAttribute("question", search.name());
        model.addAttribute("all", SearchForm.of(search.terms()).href(1));
        return questions.query(search).orElseThrow(Refusal::notFound);
    }

    private SavedSearch search(Alert alert, Viewer viewer) {
        return Optional.ofNullable(alert.search())
                .map(id -> searches.mine(viewer, id))
                .orElseThrow(Refusal::notFound);
    }

    private List<Line> lines(List<Alert> some, Viewer viewer) {
        var ids = some.stream()
                .flatMap(alert -> java.util.stream.Stream.of(alert.listing(), alert.need()))
                .filter(java.util.Objects::nonNull)
                .map(ListingId::new)
                .distinct()
                .toList();
        Map<UUID, Listing> found = listings.findAll(ids, viewer).stream()
                .collect(Collectors.toMap(listing -> listing.id().value(), Function.identity()));
        return some.stream()
                .map(alert -> new Line(alert, found.get(alert.listing()), asked(alert, found, viewer)))
                .toList();
    }

    private String asked(Alert alert, Map<UUID, Listing> found, Viewer viewer) {
        UUID need = alert.need();
        if (need == null) {
            return search(alert, viewer).name();
        }
        Listing asked = found.get(need);
        return asked == null ? "" : asked.title();
    }

    private static boolean showsDemo(List<Line> lines) {
        return lines.stream().map(Line::listing).anyMatch(listing -> listing != null && listing.demo());
    }
}
