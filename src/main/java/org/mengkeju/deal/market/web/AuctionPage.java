package org.mengkeju.deal.market.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.market.auction.Admission;
import org.mengkeju.deal.market.auction.Auction;
import org.mengkeju.deal.market.auction.AuctionState;
import org.mengkeju.deal.market.auction.Auctions;
import org.mengkeju.deal.market.auction.Award;
import org.mengkeju.deal.market.auction.bid.Bid;
import org.mengkeju.deal.market.auction.bid.Bidder;
import org.mengkeju.deal.market.auction.bid.Seals;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything the pages of one auction show. Bidders are numbers there; only those who admit read names. */
@Component
class AuctionPage {
    private static final List<AuctionState> WAY =
            List.of(AuctionState.ANNOUNCED, AuctionState.OPEN, AuctionState.CLOSED, AuctionState.AWARDED);

    private final Auctions auctions;
    private final Admission admission;
    private final Deals deals;
    private final Listings listings;
    private final RegionClock clock;

    AuctionPage(Auctions auctions, Admission admission, Deals deals, Listings listings, RegionClock clock) {
        this.auctions = auctions;
        this.admission = admission;
        this.deals = deals;
        this.listings = listings;
        this.clock = clock;
    }

    /**
     * A step of the picture of the way.
     *
     * @param look {@code done}, {@code now}, {@code stop} or empty
     */
    public record Step(AuctionState state, String look) {}

    /**
     * A bid as everybody reads it.
     *
     * @param amount or null while it is sealed
     * @param extendedTo where it moved the end, or null
     */
    public record Line(
            int seq,
            int bidder,
            @Nullable Money amount,
            Instant at,
            @Nullable Instant extendedTo,
            @Nullable String seal,
            @Nullable String nonce,
            String digest) {}

    /** How long it is to something. */
    public record Left(long days, int hours, int minutes) {
        static Left of(Duration left) {
            return new Left(left.toDays(), left.toHoursPart(), left.toMinutesPart());
        }
    }

    /** What stands in the part that keeps itself fresh. */
    void price(Model model, Auction auction, Viewer viewer) {
        Instant now = clock.now();
        AuctionState state = auction.at(now);
        Instant next = state == AuctionState.ANNOUNCED ? auction.terms().opensAt() : auction.closesAt();
        boolean waits = state == AuctionState.ANNOUNCED || state == AuctionState.OPEN;
        model.addAttribute("auction", auction);
        model.addAttribute("state", state);
        model.addAttribute("seen", seen(auction));
        model.addAttribute("left", waits ? Left.of(Duration.between(now, next)) : null);
        model.addAttribute("me", auctions.bidder(auction, viewer).orElse(null));
    }

    /** Changes whenever there is anything new to show. */
    String seen(Auction auction) {
        return String.join(".", "" + auction.bids(), auction.at(clock.now()).name());
    }

    void fill(Model model, Auction auction, Viewer viewer) {
        price(model, auction, viewer);
        boolean own = viewer.actsFor(auction.seller());
        boolean admits = admission.mayAdmit(auction, viewer);
        AuctionState state = auction.at(clock.now());
        Optional<Bidder> me = auctions.bidder(auction, viewer);
        Map<Integer, Seals.Opened> opened = auctions.opened(auction);
        List<Award> awards = auctions.awards(auction);
        model.addAttribute("zone", clock.zone());
        model.addAttribute("steps", steps(state));
        model.addAttribute("lines", lines(auction, opened, me));
        model.addAttribute("reserve", opened.get(0));
        model.addAttribute("awards", awards);
        model.addAttribute("myDeal", myDeal(awards, viewer));
        model.addAttribute("listing", listings.find(auction.listing(), viewer).orElse(null));
        model.addAttribute("own", own && viewer.may(Right.OFFER_ON_MARKET));
        model.addAttribute("admits", admits);
        List<Bidder> all = auctions.bidders(auction);
        model.addAttribute("bidders", admits ? all : List.of());
        model.addAttribute(
                "admitted", all.stream().filter(one -> one.number() != null).count());
        boolean takes = !own && viewer.organisation() != null && viewer.may(Right.TAKE_ON_MARKET);
        boolean applied = me.filter(one -> one.state() != Bidder.State.REFUSED).isPresent();
        model.addAttribute("applies", takes && state.takesBidders() && !applied);
        model.addAttribute("showsDemo", auction.demo());
    }

    /** Every public bid; of sealed ones before the opening only those of the viewer's own. */
    private List<Line> lines(Auction auction, Map<Integer, Seals.Opened> opened, Optional<Bidder> me) {
        Instant end = auction.terms().plannedEnd();
        List<Line> lines = new ArrayList<>();
        for (Bid bid : auctions.bids(auction)) {
            Seals.Opened open = opened.get(bid.seq());
            boolean mine = me.filter(one -> one.number() != null && one.number() == bid.bidder())
                    .isPresent();
            if (bid.seal() == null || open != null || mine) {
                lines.add(new Line(
                        bid.seq(),
                        bid.bidder(),
                        open == null ? bid.amount() : open.amount(),
                        bid.at(),
                        bid.closesAt().equals(end) ? null : bid.closesAt(),
                        bid.seal(),
                        open == null ? null : open.nonce(),
                        bid.digest()));
            }
            end = bid.closesAt();
        }
        return lines.reversed();
    }

    /** The deal of the viewer's organisation that came of it, or null. */
    private @Nullable String myDeal(List<Award> awards, Viewer viewer) {
        return awards.stream()
                .filter(award -> deals.find(award.deal())
                        .flatMap(deal -> deal.roleOf(viewer))
                        .isPresent())
                .reduce((one, other) -> other)
                .map(award -> award.deal().toString())
                .orElse(null);
    }

    private static List<Step> steps(AuctionState state) {
        List<Step> steps = new ArrayList<>();
        boolean stopped = state == AuctionState.FAILED || state == AuctionState.CANCELLED;
        for (AuctionState one : WAY) {
            boolean passed = stopped
                    ? state == AuctionState.FAILED && one.compareTo(AuctionState.AWARDED) < 0
                    : one.compareTo(state) < 0 || state == AuctionState.AWARDED;
            if (!stopped || passed) {
                steps.add(new Step(one, passed ? "done" : one == state ? "now" : ""));
            }
        }
        if (stopped) {
            steps.add(new Step(state, "stop"));
        }
        return steps;
    }
}
