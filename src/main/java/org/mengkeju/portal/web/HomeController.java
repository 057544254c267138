package org.mengkeju.portal.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingFilter;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.FirstAnswers;
import org.mengkeju.indicator.Indicator;
import org.mengkeju.indicator.Indicators;
import org.mengkeju.indicator.Observation;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.Region;
import org.mengkeju.platform.web.Display;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The home page: search first, then what the network holds and how quickly it answers. */
@Controller
@Requires(Right.READ_PUBLISHED)
class HomeController {
    private static final List<String> FIGURES =
            List.of("contract-turnover", "transfers", "transfer-value", "branch-centres", "partners");
    private static final int NEWEST = 5;
    private static final int NEWEST_FOR_ELDERS = 3;
    private static final List<Verb> VERBS = List.of(
            new Verb("state-need", "/catalogue/needs/new", "chat"),
            new Verb("achievements", "/catalogue/achievements", "search"),
            new Verb("experts", "/catalogue/experts", "people"),
            new Verb("policies", "/catalogue/policies", "paper"),
            new Verb("centres", "/network", "flag"),
            new Verb("progress", "/desk/listings", "clock"));
    /** Icons of the service windows; a window of another region without one gets a speech bubble. */
    private static final Map<String, String> WINDOW_ICONS = Map.of(
            "policy-advice", "chat",
            "research", "flask",
            "achievement-registration", "paper",
            "incubation", "sprout",
            "technology-finance", "yuan",
            "intellectual-property", "shield",
            "technology-exchange", "exchange",
            "contract-registration", "seal");

    private final Region region;
    private final Listings listings;
    private final Indicators indicators;
    private final FirstAnswers firstAnswers;

    HomeController(Region region, Listings listings, Indicators indicators, FirstAnswers firstAnswers) {
        this.region = region;
        this.listings = listings;
        this.indicators = indicators;
        this.firstAnswers = firstAnswers;
    }

    /** A published figure of the region with the indicator it belongs to. */
    record Figure(Indicator indicator, Observation observation) {}

    /** What one does most often, as elder mode offers it. */
    record Verb(String key, String href, String icon) {}

    @GetMapping("/")
    String home(@ModelAttribute(name = "display", binding = false) Display display, Viewer viewer, Model model) {
        if (display.elder()) {
            return elder(viewer, model);
        }
        var figures = FIGURES.stream()
                .flatMap(key -> indicators.find(key).stream())
                .flatMap(indicator ->
                        indicators
                                .newest(indicator.key())
                                .map(observation -> new Figure(indicator, observation))
                                .stream())
                .toList();
        List<Listing> needs = listings.page(ListingFilter.published(Kind.NEED), viewer, 1, NEWEST);
        model.addAttribute("figures", figures);
        model.addAttribute(
                "sources",
                figures.stream()
                        .map(figure -> figure.observation().source() + "，"
                                + figure.observation().sourceDate())
                        .distinct()
                        .toList());
        model.addAttribute("counts", listings.countByKind(viewer));
        model.addAttribute("answers", firstAnswers.figures());
        model.addAttribute("doors", doors());
        model.addAttribute("windowIcons", WINDOW_ICONS);
        model.addAttribute("needs", needs);
        model.addAttribute("policies", listings.page(ListingFilter.published(Kind.POLICY), viewer, 1, NEWEST));
        model.addAttribute("showsDemo", needs.stream().anyMatch(Listing::demo));
        return "portal/home";
    }

    private String elder(Viewer viewer, Model model) {
        model.addAttribute("verbs", VERBS);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute(
                "policies", listings.page(ListingFilter.published(Kind.POLICY), viewer, 1, NEWEST_FOR_ELDERS));
        return "portal/elder";
    }

    private Map<String, List<Doors.Door>> doors() {
        return region.settings().zones().stream()
                .collect(Collectors.toMap(Region.Part::key, zone -> Doors.of("zone", zone.key())));
    }
}
