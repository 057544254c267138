package org.mengkeju.portal.web;

import java.util.Comparator;
import java.util.List;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingFilter;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.network.Centre;
import org.mengkeju.network.Centres;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WindowEntry;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.Region;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Landing pages of the three zones, the five boards and the eight service windows: what is there to be done. */
@Controller
@Requires(Right.READ_PUBLISHED)
class ZoneController {
    private static final int LISTINGS_MAX = 500;
    private static final int SHOWN = 8;

    private final Region region;
    private final Listings listings;
    private final Centres centres;
    private final List<WindowEntry> entries;

    ZoneController(Region region, Listings listings, Centres centres, List<WindowEntry> entries) {
        this.region = region;
        this.listings = listings;
        this.centres = centres;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(WindowEntry::position))
                .toList();
    }

    @GetMapping("/zones/{key}")
    String zone(@PathVariable String key, Viewer viewer, Model model) {
        return landing(part(region.settings().zones(), key), "zone", viewer, model);
    }

    @GetMapping("/boards/{key}")
    String board(@PathVariable String key, Viewer viewer, Model model) {
        return landing(part(region.settings().boards(), key), "board", viewer, model);
    }

    @GetMapping("/windows/{key}")
    String window(@PathVariable String key, Viewer viewer, Model model) {
        Region.Part window = part(region.settings().windows(), key);
        List<Listing> agencies = serving(Kind.AGENCY, key, viewer);
        model.addAttribute("window", window);
        model.addAttribute(
                "entries",
                entries.stream().filter(one -> one.window().equals(key)).toList());
        model.addAttribute("agencies", agencies);
        model.addAttribute("policies", serving(Kind.POLICY, key, viewer));
        model.addAttribute("centres", centres.withWindow(key));
        model.addAttribute(
                "showsDemo",
                agencies.stream().anyMatch(Listing::demo)
                        || centres.all().stream().anyMatch(Centre::demo));
        return "portal/window";
    }

    private String landing(Region.Part part, String sort, Viewer viewer, Model model) {
        model.addAttribute("part", part);
        model.addAttribute("doors", Doors.of(sort, part.key()));
        model.addAttribute("counts", listings.countByKind(viewer));
        model.addAttribute(
                "others",
                sort.equals("zone")
                        ? region.settings().zones()
                        : region.settings().boards());
        model.addAttribute("sort", sort);
        return "portal/landing";
    }

    private List<Listing> serving(Kind kind, String window, Viewer viewer) {
        return listings.page(ListingFilter.published(kind), viewer, 1, LISTINGS_MAX).stream()
                .filter(listing -> windows(listing).contains(window))
                .limit(SHOWN)
                .toList();
    }

    private static List<String> windows(Listing listing) {
        return switch (listing.details()) {
            case Details.Agency agency -> agency.windows();
            case Details.Policy policy -> policy.windows();
            case Details.Achievement other -> List.of();
            case Details.Need other -> List.of();
            case Details.Expert other -> List.of();
            case Details.Platform other -> List.of();
            case Details.Finance other -> List.of();
        };
    }

    private static Region.Part part(List<Region.Part> parts, String key) {
        return parts.stream().filter(part -> part.key().equals(key)).findFirst().orElseThrow(Refusal::notFound);
    }
}
