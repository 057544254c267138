package org.mengkeju.deal.market.auction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.market.auction.bid.Bid;
import org.mengkeju.deal.market.auction.bid.BidChain;
import org.mengkeju.deal.market.auction.bid.BidRows;
import org.mengkeju.deal.market.auction.bid.Bidder;
import org.mengkeju.deal.market.auction.bid.Seals;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes bids, one after the other: each holds the auction, and what counts is the moment at which it does. A bid is taken from
 * the opening on and before the end; one that arrives exactly at the end is too late.
 */
@Service
public class Bidding {
    private static final int KEY_MAX = 200;

    private final Auctions auctions;
    private final AuctionRows rows;
    private final BidRows bids;
    private final Seals seals;
    private final AuctionNews news;
    private final Jobs jobs;
    private final AuditTrail audit;

    Bidding(
            Auctions auctions,
            AuctionRows rows,
            BidRows bids,
            Seals seals,
            AuctionNews news,
            Jobs jobs,
            AuditTrail audit) {
        this.auctions = auctions;
        this.rows = rows;
        this.bids = bids;
        this.seals = seals;
        this.news = news;
        this.jobs = jobs;
        this.audit = audit;
    }

    /**
     * Bids. The same bidder's bid under the same key is one bid, however often it is sent. A sealed bid may be given again
     * before the end: the last one counts.
     *
     * @param key what the bidder calls this bid; not empty
     */
    @Transactional
    public Bid bid(UUID id, Money amount, String key, Viewer viewer) {
        Auctions.Held held = auctions.hold(id);
        Auction auction = held.auction();
        int bidder = number(auction, viewer);
        if (key.isBlank() || key.length() > KEY_MAX) {
            throw Refusal.invalid("deal.market.auction.refusal.key", KEY_MAX);
        }
        Optional<Bid> there = bids.find(id, bidder, key);
        if (there.isPresent()) {
            return same(there.get(), amount);
        }
        if (auction.state() != AuctionState.OPEN) {
            throw Refusal.conflict("deal.market.auction.refusal.bid." + auction.state());
        }
        refuseTooLow(auction, amount);
        Bid bid = next(held, bidder, amount, key);
        bids.insert(bid);
        stand(auction, bid);
        audit.record(viewer.actor(), "auction.bid", "auction", id.toString(), null, bid);
        return bid;
    }

    private int number(Auction auction, Viewer viewer) {
        Bidder bidder = auctions.bidder(auction, viewer)
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "deal.market.auction.refusal.not-admitted"));
        Integer number = bidder.number();
        if (number == null || viewer.actsFor(auction.seller())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.market.auction.refusal.not-admitted");
        }
        return number;
    }

    private static Bid same(Bid there, Money amount) {
        if (there.amount() != null && !there.amount().equals(amount)) {
            throw Refusal.conflict("deal.market.auction.refusal.key-reused");
        }
        return there;
    }

    private static void refuseTooLow(Auction auction, Money amount) {
        Money price = auction.price();
        if (amount.compareTo(auction.least()) >= 0) {
            return;
        }
        if (price == null) {
            throw Refusal.conflict(
                    "deal.market.auction.refusal.starting", auction.least().text());
        }
        throw Refusal.conflict(
                "deal.market.auction.refusal.low", price.text(), auction.least().text());
    }

    private Bid next(Auctions.Held held, int bidder, Money amount, String key) {
        Auction auction = held.auction();
        int seq = auction.bids() + 1;
        // programs that share a database may have clocks that differ a little: time never runs backwards within an
        // auction
        Instant at = bids.last(auction.id())
                .map(Bid::at)
                .filter(last -> last.isAfter(held.now()))
                .orElse(held.now());
        Instant closesAt = auction.terms().endAfter(at, auction.closesAt());
        Seals.@Nullable Sealed sealed = auction.isSealed() ? seals.seal(auction.id(), seq, bidder, amount) : null;
        var bid = new Bid(
                auction.id(),
                seq,
                bidder,
                at,
                key,
                sealed == null ? amount : null,
                sealed == null ? null : sealed.kept(),
                sealed == null ? null : sealed.seal(),
                closesAt,
                "");
        return bid.chained(BidChain.next(auction.head(), bid.line()));
    }

    private void stand(Auction auction, Bid bid) {
        Money amount = bid.amount();
        rows.bid(auction.id(), bid.seq(), bid.digest(), amount, amount == null ? null : bid.bidder(), bid.closesAt());
        if (!bid.closesAt().equals(auction.closesAt())) {
            jobs.plan(AuctionJob.NAME, auction.id().toString(), bid.closesAt());
        }
        Integer leader = auction.leader();
        if (leader != null && leader != bid.bidder()) {
            news.outbid(auction, leader, bid.seq());
        }
    }
}
