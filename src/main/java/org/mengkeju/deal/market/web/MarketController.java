package org.mengkeju.deal.market.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.market.auction.Auction;
import org.mengkeju.deal.market.auction.Auctions;
import org.mengkeju.deal.market.offer.Offer;
import org.mengkeju.deal.market.offer.OfferDesk;
import org.mengkeju.deal.market.openlicence.OpenLicence;
import org.mengkeju.deal.market.openlicence.OpenLicenceDesk;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that is on the market: for everybody, of one listing, and one's own. */
@Controller
@Requires(Right.READ_PUBLISHED)
class MarketController {
    private final OfferDesk offers;
    private final OpenLicenceDesk licences;
    private final Auctions auctions;
    private final Listings listings;
    private final RegionClock clock;

    MarketController(
            OfferDesk offers, OpenLicenceDesk licences, Auctions auctions, Listings listings, RegionClock clock) {
        this.offers = offers;
        this.licences = licences;
        this.auctions = auctions;
        this.listings = listings;
        this.clock = clock;
    }

    /** The entry of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry marketEntry() {
            return new WorkbenchEntry(
                    "deal.rail.deals",
                    "deal.market.desk.title",
                    "/desk/market",
                    "paper",
                    Right.FOLLOW_DEALS,
                    41,
                    WorkbenchEntry.NO_COUNT);
        }
    }

    @GetMapping("/market")
    String market(@RequestParam(required = false) @Nullable UUID listing, Viewer viewer, Model model) {
        ListingId about = listing == null ? null : new ListingId(listing);
        List<Auction> running = auctions.running(about);
        List<Auction> ended = auctions.ended(about);
        List<Offer> open = offers.open(about);
        List<OpenLicence> declared = licences.declared(about);
        model.addAttribute(
                "about", about == null ? null : listings.find(about, viewer).orElse(null));
        model.addAttribute("auctions", running);
        model.addAttribute("ended", ended);
        model.addAttribute("offers", open);
        model.addAttribute("licences", declared);
        model.addAttribute("now", clock.now());
        model.addAttribute(
                "showsDemo",
                running.stream().anyMatch(Auction::demo) || open.stream().anyMatch(Offer::demo));
        return "deal/market";
    }

    /** What of a listing is on the market; a part of its page. */
    @GetMapping("/market/listings/{id}")
    String ofListing(@PathVariable UUID id, Viewer viewer, Model model) {
        var about = new ListingId(id);
        model.addAttribute("auctions", auctions.running(about));
        model.addAttribute("offers", offers.open(about));
        model.addAttribute("licences", licences.declared(about));
        model.addAttribute("now", clock.now());
        Listing listing = listings.find(about, viewer).orElse(null);
        model.addAttribute("own", mayOffer(listing, viewer) ? listing : null);
        return "deal/market-listing :: found";
    }

    private static boolean mayOffer(@Nullable Listing listing, Viewer viewer) {
        return listing != null
                && listing.kind() == Kind.ACHIEVEMENT
                && viewer.may(Right.OFFER_ON_MARKET)
                && viewer.actsFor(listing.owner())
                && listing.state() == ListingState.PUBLISHED;
    }

    /** One's own offers, declarations and auctions, and those one bids in. */
    @GetMapping("/desk/market")
    @Requires(Right.FOLLOW_DEALS)
    String desk(Viewer viewer, Model model) {
        boolean admits = viewer.may(Right.ADMIT_BIDDERS);
        model.addAttribute("auctions", auctions.mine(viewer));
        model.addAttribute("bidIn", auctions.bidIn(viewer));
        model.addAttribute("admitting", admits ? auctions.running(null) : List.of());
        model.addAttribute("offers", offers.mine(viewer));
        model.addAttribute("licences", licences.mine(viewer));
        model.addAttribute("now", clock.now());
        model.addAttribute("today", clock.today());
        model.addAttribute("sells", viewer.may(Right.OFFER_ON_MARKET) && viewer.organisation() != null);
        model.addAttribute("admits", admits);
        return "deal/market-desk";
    }
}
