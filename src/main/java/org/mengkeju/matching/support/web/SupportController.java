package org.mengkeju.matching.support.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.matching.support.Offer;
import org.mengkeju.matching.support.Offers;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.facts.Fact;
import org.mengkeju.network.facts.Verdict.Outcome;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a firm can get: policies and finance products by conditions first, text second. */
@Controller
@Requires(Right.STATE_FACTS)
class SupportController {
    static final String PATH = "/matching/support";
    private static final int SHOWN = 30;
    private static final int ASKED_FIRST = 3;

    private final Offers offers;
    private final Listings listings;

    SupportController(Offers offers, Listings listings) {
        this.offers = offers;
        this.listings = listings;
    }

    /**
     * Offers with one outcome.
     *
     * @param shown the first of them
     * @param number how many there are
     */
    record Group(Outcome outcome, List<Offer> shown, int number) {}

    /** A fact that is missing, and for how many offers it is. */
    record Wanted(Fact fact, long offers) {}

    @GetMapping(PATH)
    String page(@RequestParam(required = false) @Nullable UUID need, Viewer viewer, Model model) {
        Listing asked = need(need, viewer);
        List<Offer> all = offers.forOwn(asked, viewer);
        List<Group> groups = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            List<Offer> own = all.stream()
                    .filter(offer -> offer.assessment().outcome() == outcome)
                    .toList();
            groups.add(new Group(outcome, own.stream().limit(SHOWN).toList(), own.size()));
        }
        model.addAttribute("groups", groups);
        model.addAttribute("asked", asked);
        model.addAttribute("wanted", wanted(all));
        model.addAttribute("ordered", all.stream().anyMatch(offer -> offer.fit() > 0));
        model.addAttribute(
                "showsDemo", all.stream().anyMatch(offer -> offer.listing().demo()));
        return "matching/support";
    }

    /** The facts that would decide most, first. */
    private static List<Wanted> wanted(List<Offer> all) {
        return all.stream()
                .filter(offer -> offer.assessment().outcome() == Outcome.MISSING)
                .flatMap(offer -> offer.assessment().missing().stream())
                .collect(java.util.stream.Collectors.groupingBy(
                        fact -> fact, java.util.LinkedHashMap::new, java.util.stream.Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> new Wanted(one.getKey(), one.getValue()))
                .sorted(java.util.Comparator.comparingLong(Wanted::offers).reversed())
                .limit(ASKED_FIRST)
                .toList();
    }

    private @Nullable Listing need(@Nullable UUID id, Viewer viewer) {
        return id == null
                ? null
                : listings.find(new ListingId(id), viewer)
                        .filter(listing -> viewer.actsFor(listing.owner()))
                        .orElseThrow(Refusal::notFound);
    }
}
