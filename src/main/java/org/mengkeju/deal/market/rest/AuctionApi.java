package org.mengkeju.deal.market.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.market.auction.Admission;
import org.mengkeju.deal.market.auction.Auction;
import org.mengkeju.deal.market.auction.AuctionDesk;
import org.mengkeju.deal.market.auction.Auctions;
import org.mengkeju.deal.market.auction.Bidding;
import org.mengkeju.deal.market.auction.bid.Bid;
import org.mengkeju.deal.market.auction.bid.Bidder;
import org.mengkeju.deal.market.auction.bid.Seals;
import org.mengkeju.deal.market.rest.AuctionJson.Applying;
import org.mengkeju.deal.market.rest.AuctionJson.AuctionView;
import org.mengkeju.deal.market.rest.AuctionJson.AwardView;
import org.mengkeju.deal.market.rest.AuctionJson.BidView;
import org.mengkeju.deal.market.rest.AuctionJson.Bidden;
import org.mengkeju.deal.market.rest.AuctionJson.BidderView;
import org.mengkeju.deal.market.rest.AuctionJson.Drafting;
import org.mengkeju.deal.market.rest.AuctionJson.Reason;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Auctions by REST: follow one, bid, and recompute who won from what is public. */
@RestController
@RequestMapping("/api/v1/auctions")
@Tag(name = "Market")
@Requires(Right.READ_PUBLISHED)
class AuctionApi {
    private final Auctions auctions;
    private final AuctionDesk desk;
    private final Admission admission;
    private final Bidding bidding;
    private final RegionClock clock;

    AuctionApi(Auctions auctions, AuctionDesk desk, Admission admission, Bidding bidding, RegionClock clock) {
        this.auctions = auctions;
        this.desk = desk;
        this.admission = admission;
        this.bidding = bidding;
        this.clock = clock;
    }

    @Operation(summary = "Auctions announced and not yet decided, those that end first first")
    @GetMapping
    List<AuctionView> list(@RequestParam(required = false) @Nullable UUID listing) {
        return auctions.running(listing == null ? null : new ListingId(listing)).stream()
                .map(this::view)
                .toList();
    }

    @Operation(summary = "One auction")
    @GetMapping("/{id}")
    AuctionView one(@PathVariable UUID id, Viewer viewer) {
        return view(auction(id, viewer));
    }

    @Operation(summary = "All bids by their number; sealed ones without amount before the end")
    @GetMapping("/{id}/bids")
    List<BidView> bids(@PathVariable UUID id, Viewer viewer) {
        Auction auction = auction(id, viewer);
        Map<Integer, Seals.Opened> opened = auctions.opened(auction);
        return auctions.bids(auction).stream()
                .map(bid -> BidView.of(bid, opened.get(bid.seq())))
                .toList();
    }

    @Operation(summary = "To whom it was awarded, in turn")
    @GetMapping("/{id}/awards")
    List<AwardView> awards(@PathVariable UUID id, Viewer viewer) {
        return auctions.awards(auction(id, viewer)).stream().map(AwardView::of).toList();
    }

    @Operation(summary = "Drafts an auction of a result of one's own organisation")
    @PostMapping
    @Requires(Right.OFFER_ON_MARKET)
    @ResponseStatus(HttpStatus.CREATED)
    AuctionView draft(@RequestBody Drafting said, Viewer viewer) {
        var terms = Given.needed("terms", said.terms());
        Money reserve = said.reserve() == null ? terms.starting() : said.reserve();
        return view(desk.draft(
                new ListingId(Given.needed("listing", said.listing())),
                Given.needed("conditions", said.conditions()),
                terms,
                reserve,
                viewer));
    }

    @Operation(summary = "Announces a drafted auction")
    @PostMapping("/{id}/announce")
    @Requires(Right.OFFER_ON_MARKET)
    AuctionView announce(@PathVariable UUID id, Viewer viewer) {
        return view(desk.announce(id, viewer));
    }

    @Operation(summary = "Calls an auction off before the first bid")
    @PostMapping("/{id}/cancel")
    @Requires(Right.OFFER_ON_MARKET)
    AuctionView cancel(@PathVariable UUID id, @RequestBody Reason why, Viewer viewer) {
        return view(desk.cancel(id, Given.text(why.reason()), viewer));
    }

    @Operation(summary = "Applies to bid")
    @PostMapping("/{id}/bidders")
    @Requires(Right.TAKE_ON_MARKET)
    BidderView apply(@PathVariable UUID id, @RequestBody Applying said, Viewer viewer) {
        boolean unconnected = Boolean.TRUE.equals(said.unconnected());
        return view(admission.apply(id, unconnected, Given.text(said.evidence()), viewer));
    }

    @Operation(summary = "Admits an applicant")
    @PostMapping("/{id}/bidders/{organisation}/admit")
    @Requires(Right.ADMIT_BIDDERS)
    BidderView admit(@PathVariable UUID id, @PathVariable UUID organisation, Viewer viewer) {
        return view(admission.admit(id, new OrganisationId(organisation), viewer));
    }

    @Operation(summary = "Refuses an applicant")
    @PostMapping("/{id}/bidders/{organisation}/refuse")
    @Requires(Right.ADMIT_BIDDERS)
    BidderView refuse(@PathVariable UUID id, @PathVariable UUID organisation, @RequestBody Reason why, Viewer viewer) {
        return view(admission.refuse(id, new OrganisationId(organisation), Given.text(why.reason()), viewer));
    }

    @Operation(summary = "Bids; sent again under the same Idempotency-Key it is the same bid")
    @PostMapping("/{id}/bids")
    @Requires(Right.TAKE_ON_MARKET)
    @ResponseStatus(HttpStatus.CREATED)
    BidView bid(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestBody Bidden said,
            Viewer viewer) {
        Bid bid = bidding.bid(id, Given.needed("amount", said.amount()), key, viewer);
        return BidView.of(bid, null);
    }

    private AuctionView view(Auction auction) {
        return AuctionView.of(auction, clock.now());
    }

    private static BidderView view(Bidder bidder) {
        return new BidderView(bidder.state().name(), bidder.number(), bidder.reason());
    }

    private Auction auction(UUID id, Viewer viewer) {
        return auctions.find(id, viewer).orElseThrow(Refusal::notFound);
    }
}
