package org.mengkeju.deal.market.auction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.agreement.Negotiation;
import org.mengkeju.deal.market.MarketDeals;
import org.mengkeju.deal.market.auction.bid.Bid;
import org.mengkeju.deal.market.auction.bid.BidRows;
import org.mengkeju.deal.market.auction.bid.BidderRows;
import org.mengkeju.deal.market.auction.bid.Ranking;
import org.mengkeju.deal.market.auction.bid.Ranking.Known;
import org.mengkeju.deal.market.auction.bid.Seals;
import org.mengkeju.deal.terms.Pricing;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.jobs.Jobs;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends auctions: closes the bidding, opens what is sealed, awards to the best bid that reaches the reserve price and opens the
 * deal; where nobody signs in time, asks the next or lets it fail. Each step is a transaction that finds where the one before
 * got to, so that a killed program goes on and nothing is done twice.
 */
@Service
public class Hammer {
    private final Auctions auctions;
    private final AuctionRows rows;
    private final AwardRows awards;
    private final BidRows bids;
    private final BidderRows bidders;
    private final Seals seals;
    private final MarketDeals market;
    private final Deals deals;
    private final Negotiation negotiation;
    private final AuctionNews news;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final RegionClock clock;
    private final TransactionTemplate transaction;

    Hammer(
            Auctions auctions,
            AuctionRows rows,
            AwardRows awards,
            BidRows bids,
            BidderRows bidders,
            Seals seals,
            MarketDeals market,
            Deals deals,
            Negotiation negotiation,
            AuctionNews news,
            Jobs jobs,
            AuditTrail audit,
            RegionClock clock,
            TransactionTemplate transaction) {
        this.auctions = auctions;
        this.rows = rows;
        this.awards = awards;
        this.bids = bids;
        this.bidders = bidders;
        this.seals = seals;
        this.market = market;
        this.deals = deals;
        this.negotiation = negotiation;
        this.news = news;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Why an auction failed. */
    public enum Failure {
        NO_BIDS,
        BELOW_RESERVE,
        NOT_SIGNED
    }

    /** Does what is due about an auction; asked too early or again, nothing changes. */
    public void look(UUID id) {
        close(id);
        transaction.executeWithoutResult(status -> strike(id));
        transaction.executeWithoutResult(status -> lapse(id));
    }

    /** Opens or closes the bidding as the clock says. */
    void close(UUID id) {
        transaction.executeWithoutResult(status -> auctions.hold(id));
    }

    private void strike(UUID id) {
        Auction auction = auctions.hold(id).auction();
        if (auction.state() == AuctionState.CLOSED) {
            open(auction);
            offer(auction, auction.bids() == 0 ? Failure.NO_BIDS : Failure.BELOW_RESERVE);
        }
    }

    /** Makes public what was sealed: the reserve price and every sealed bid. */
    private void open(Auction auction) {
        UUID id = auction.id();
        bids.keepOpened(id, 0, seals.open(id, 0, rows.reserve(id)), clock.now());
        for (Bid bid : bids.of(id)) {
            if (bid.sealed() != null) {
                bids.keepOpened(id, bid.seq(), seals.open(id, bid.seq(), bid.sealed()), clock.now());
            }
        }
    }

    /** The bids whose amount is known, by their number. */
    static List<Known> known(List<Bid> bids, java.util.Map<Integer, Seals.Opened> opened) {
        List<Known> known = new ArrayList<>();
        for (Bid bid : bids) {
            Money amount = bid.amount();
            Seals.Opened open = opened.get(bid.seq());
            if (amount != null) {
                known.add(new Known(bid.seq(), bid.bidder(), amount));
            } else if (open != null) {
                known.add(new Known(bid.seq(), bid.bidder(), open.amount()));
            }
        }
        return known;
    }

    /** Offers a deal to the best bidder who has not had one yet, or lets the auction fail. */
    private void offer(Auction auction, Failure otherwise) {
        var opened = bids.opened(auction.id());
        Seals.Opened reserve = opened.get(0);
        if (reserve == null) {
            throw new IllegalStateException("the reserve price of auction " + auction.id() + " was not opened");
        }
        List<Award> before = awards.of(auction.id());
        Set<Integer> asked = before.stream().map(Award::bidder).collect(Collectors.toSet());
        Optional<Known> best = Ranking.of(known(bids.of(auction.id()), opened)).stream()
                .filter(bid -> !asked.contains(bid.bidder()))
                .filter(bid -> bid.amount().compareTo(reserve.amount()) >= 0)
                .findFirst();
        if (best.isEmpty()) {
            fail(auction, otherwise);
        } else {
            award(auction, before.size() + 1, best.get());
        }
    }

    private void award(Auction auction, int turn, Known bid) {
        OrganisationId winner = bidders.numbered(auction.id(), bid.bidder()).organisation();
        Deal deal = market.open(
                MarketDeals.Source.AUCTION,
                auction.id(),
                auction.listing(),
                new MarketDeals.Sides(auction.seller(), winner),
                market.terms(auction.conditions(), bid.amount(), Pricing.AUCTION),
                Viewer.program());
        LocalDate signBy = clock.today().plusDays(auction.terms().signDays());
        var award = new Award(turn, bid.bidder(), bid.seq(), bid.amount(), deal.id(), clock.now(), signBy, null);
        awards.insert(auction.id(), award);
        rows.end(auction.id(), AuctionState.AWARDED, null, clock.now());
        jobs.plan(
                AuctionJob.NAME,
                auction.id().toString(),
                signBy.plusDays(1).atStartOfDay(clock.zone()).toInstant());
        audit.record(
                Viewer.program().actor(),
                "auction.awarded",
                "auction",
                auction.id().toString(),
                null,
                award);
    }

    private void fail(Auction auction, Failure why) {
        rows.end(auction.id(), AuctionState.FAILED, why.name(), clock.now());
        news.failed(auction);
        audit.record(
                Viewer.program().actor(),
                "auction.failed",
                "auction",
                auction.id().toString(),
                null,
                why);
    }

    /** Where the days to sign are over and nobody has: the next bidder's turn, if the rules say so. */
    private void lapse(UUID id) {
        Auction auction = auctions.hold(id).auction();
        List<Award> all = awards.of(id);
        if (auction.state() != AuctionState.AWARDED || all.isEmpty()) {
            return;
        }
        Award last = all.getLast();
        boolean signed = deals.lock(last.deal()).stage().isContracted();
        if (signed || !clock.today().isAfter(last.signBy())) {
            return;
        }
        awards.lapse(id, last.turn(), clock.today());
        negotiation.lapse(last.deal());
        if (auction.terms().offerNext()) {
            offer(auction, Failure.NOT_SIGNED);
        } else {
            fail(auction, Failure.NOT_SIGNED);
        }
    }
}
