package org.mengkeju.deal.market.auction;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.market.auction.bid.Bid;
import org.mengkeju.deal.market.auction.bid.BidRows;
import org.mengkeju.deal.market.auction.bid.Bidder;
import org.mengkeju.deal.market.auction.bid.BidderRows;
import org.mengkeju.deal.market.auction.bid.Seals;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Auctions as they stand. A draft is its seller's alone; from the announcement on everybody reads it. */
@Service
public class Auctions {
    private static final int SHOWN = 200;
    private static final Set<AuctionState> RUNNING =
            EnumSet.of(AuctionState.ANNOUNCED, AuctionState.OPEN, AuctionState.CLOSED);
    private static final Set<AuctionState> ENDED = EnumSet.of(AuctionState.AWARDED, AuctionState.FAILED);

    private final AuctionRows rows;
    private final BidRows bids;
    private final BidderRows bidders;
    private final AwardRows awards;
    private final RegionClock clock;

    Auctions(AuctionRows rows, BidRows bids, BidderRows bidders, AwardRows awards, RegionClock clock) {
        this.rows = rows;
        this.bids = bids;
        this.bidders = bidders;
        this.awards = awards;
        this.clock = clock;
    }

    /** An auction that is held, as it stands at a moment that was read while holding it. */
    public record Held(Auction auction, Instant now) {}

    /**
     * Holds an auction until the transaction ends and moves it to where it stands by the clock: bidding begins and ends at
     * its moment, whether or not a timed job has come by.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Held hold(UUID id) {
        Auction auction = rows.lock(id).orElseThrow(Refusal::notFound);
        Instant now = clock.now();
        AuctionState there = auction.at(now);
        if (there == auction.state()) {
            return new Held(auction, now);
        }
        rows.move(id, there);
        return new Held(rows.find(id).orElseThrow(), now);
    }

    /** The auction, if the viewer may read it. */
    public Optional<Auction> find(UUID id, Viewer viewer) {
        return rows.find(id)
                .filter(auction -> auction.announcedAt() != null || viewer.actsFor(auction.seller()))
                .filter(auction -> auction.state() != AuctionState.DRAFT || viewer.actsFor(auction.seller()));
    }

    /** Announced and not yet decided, those that end first first; about one listing or about all. */
    public List<Auction> running(@Nullable ListingId listing) {
        return rows.in(RUNNING, listing, SHOWN);
    }

    /** Decided ones, about one listing or about all. */
    public List<Auction> ended(@Nullable ListingId listing) {
        return rows.in(ENDED, listing, SHOWN).reversed();
    }

    /** All auctions of the viewer's organisation, newest first. */
    public List<Auction> mine(Viewer viewer) {
        return viewer.organisation() == null ? List.of() : rows.of(viewer.organisation(), SHOWN);
    }

    /** Auctions in which the viewer's organisation bids or asked to, newest first. */
    public List<Auction> bidIn(Viewer viewer) {
        return viewer.organisation() == null ? List.of() : rows.appliedBy(viewer.organisation(), SHOWN);
    }

    /** What the viewer's organisation is in an auction, if anything. */
    public Optional<Bidder> bidder(Auction auction, Viewer viewer) {
        return viewer.organisation() == null ? Optional.empty() : bidders.find(auction.id(), viewer.organisation());
    }

    /** All bids by their number; sealed ones show no amount. */
    public List<Bid> bids(Auction auction) {
        return bids.of(auction.id());
    }

    /** What sealed bids and the reserve price (0) held; empty before the end. */
    public Map<Integer, Seals.Opened> opened(Auction auction) {
        return bids.opened(auction.id());
    }

    /** Everybody who applied; with names, for those who admit. */
    public List<Bidder> bidders(Auction auction) {
        return bidders.of(auction.id());
    }

    /** To whom it was awarded, in turn. */
    public List<Award> awards(Auction auction) {
        return awards.of(auction.id());
    }
}
