package org.mengkeju.deal.market.auction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.market.auction.bid.Bid;
import org.mengkeju.deal.market.auction.bid.BidChain;
import org.mengkeju.deal.market.auction.bid.BidRows;
import org.mengkeju.deal.market.auction.bid.BidderRows;
import org.mengkeju.deal.market.auction.bid.Ranking;
import org.mengkeju.deal.market.auction.bid.Ranking.Known;
import org.mengkeju.deal.market.auction.bid.Seals;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.verification.Truth;
import org.springframework.stereotype.Component;

/** Every auction told again from its rules and bids: the chain holds, each bid was allowed, and the best one won. */
@Component
class AuctionTruth implements Truth {
    private static final int PART = 200;

    private final AuctionRows rows;
    private final BidRows bids;
    private final BidderRows bidders;
    private final AwardRows awards;
    private final Deals deals;

    AuctionTruth(AuctionRows rows, BidRows bids, BidderRows bidders, AwardRows awards, Deals deals) {
        this.rows = rows;
        this.bids = bids;
        this.bidders = bidders;
        this.awards = awards;
        this.deals = deals;
    }

    @Override
    public String name() {
        return "deal: every auction was won by the best bid of an unbroken chain";
    }

    @Override
    public List<String> differences() {
        List<String> differences = new ArrayList<>();
        UUID last = new UUID(0, 0);
        for (List<Auction> part = rows.after(last, PART);
                !part.isEmpty() && differences.size() < NAMED_MAX;
                part = rows.after(last, PART)) {
            for (Auction auction : part) {
                String fault = fault(auction);
                if (fault != null) {
                    differences.add("auction " + auction.number() + ": " + fault);
                }
            }
            last = part.getLast().id();
        }
        return differences;
    }

    private @Nullable String fault(Auction auction) {
        List<Bid> all = bids.of(auction.id());
        String first = BidChain.begin(AuctionDesk.rules(
                auction.id(), auction.seller(), auction.conditions(), auction.terms(), auction.reserveSeal()));
        String broken = BidChain.fault(first, all);
        if (broken != null) {
            return broken;
        }
        String head = all.isEmpty() ? first : all.getLast().digest();
        if (!head.equals(auction.head()) || all.size() != auction.bids()) {
            return "its head is not that of its " + all.size() + " bids";
        }
        String wrong = forbidden(auction, all);
        return wrong == null ? outcome(auction, all) : wrong;
    }

    /** A bid that was not allowed when it was given. */
    private static @Nullable String forbidden(Auction auction, List<Bid> all) {
        AuctionTerms terms = auction.terms();
        Instant end = terms.plannedEnd();
        Money price = null;
        for (Bid bid : all) {
            if (bid.at().isBefore(terms.opensAt()) || !bid.at().isBefore(end)) {
                return "bid " + bid.seq() + " is outside the time for bids";
            }
            end = terms.endAfter(bid.at(), end);
            if (!end.equals(bid.closesAt())) {
                return "bid " + bid.seq() + " moves the end wrongly";
            }
            Money amount = bid.amount();
            if (amount != null) {
                Money least = price == null ? terms.starting() : price.plus(terms.step());
                if (amount.compareTo(least) < 0) {
                    return "bid " + bid.seq() + " is too low";
                }
                price = amount;
            }
        }
        return end.equals(auction.closesAt()) ? null : "it ends at another time than its bids say";
    }

    private @Nullable String outcome(Auction auction, List<Bid> all) {
        Map<Integer, Seals.Opened> opened = bids.opened(auction.id());
        Seals.Opened reserve = opened.get(0);
        if (reserve == null) {
            return auction.state() == AuctionState.AWARDED || !opened.isEmpty() ? "its reserve is not open" : null;
        }
        if (!Seals.of(auction.id(), 0, reserve.amount(), reserve.nonce()).equals(auction.reserveSeal())) {
            return "its reserve is not the one that was sealed";
        }
        for (Bid bid : all) {
            Seals.Opened open = opened.get(bid.seq());
            boolean holds = bid.seal() == null
                    || (open != null
                            && Seals.of(auction.id(), bid.bidder(), open.amount(), open.nonce())
                                    .equals(bid.seal()));
            if (!holds) {
                return "bid " + bid.seq() + " is not the one that was sealed";
            }
        }
        List<Known> order = Ranking.of(Hammer.known(all, opened)).stream()
                .filter(bid -> bid.amount().compareTo(reserve.amount()) >= 0)
                .toList();
        return awarded(auction, order);
    }

    private @Nullable String awarded(Auction auction, List<Known> order) {
        List<Award> turns = awards.of(auction.id());
        boolean firstMissing = turns.isEmpty() && !order.isEmpty() && auction.state() == AuctionState.FAILED;
        if (firstMissing || turns.size() > order.size()) {
            return "it was awarded to " + turns.size() + " of " + order.size() + " who bid enough";
        }
        for (int i = 0; i < turns.size(); i++) {
            Award turn = turns.get(i);
            Known best = order.get(i);
            if (turn.seq() != best.seq() || !turn.price().equals(best.amount())) {
                return "turn " + turn.turn() + " went to bid " + turn.seq() + ", not to bid " + best.seq();
            }
            var winner = bidders.numbered(auction.id(), turn.bidder()).organisation();
            boolean dealt = deals.find(turn.deal())
                    .filter(deal -> deal.acquirer().organisation().equals(winner)
                            && deal.supplier().organisation().equals(auction.seller()))
                    .isPresent();
            if (!dealt) {
                return "turn " + turn.turn() + " has a deal with somebody else";
            }
        }
        return null;
    }
}
