package org.mengkeju.deal.market.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.market.Conditions;
import org.mengkeju.deal.market.auction.Auction;
import org.mengkeju.deal.market.auction.AuctionState;
import org.mengkeju.deal.market.auction.AuctionTerms;
import org.mengkeju.deal.market.auction.Award;
import org.mengkeju.deal.market.auction.bid.Bid;
import org.mengkeju.deal.market.auction.bid.Seals;
import org.mengkeju.platform.Money;

/** Auctions as JSON: everything anybody needs to recompute who won. */
final class AuctionJson {
    private AuctionJson() {}

    /** An auction as everybody reads it. */
    record AuctionView(
            UUID id,
            String number,
            UUID listing,
            String title,
            String seller,
            @JsonProperty("seller_id") UUID sellerId,
            AuctionState state,
            Conditions conditions,
            AuctionTerms terms,
            @JsonProperty("reserve_seal") String reserveSeal,

            @JsonProperty("closes_at") Instant closesAt,
            int bids,
            String head,
            @Nullable Money price,
            @Nullable Integer leader,
            @Nullable Money least,
            @Nullable String reason,
            boolean demo) {
        static AuctionView of(Auction one, Instant now) {
            AuctionState state = one.at(now);
            return new AuctionView(
                    one.id(),
                    one.number(),
                    one.listing().value(),
                    one.title(),
                    one.sellerName(),
                    one.seller().value(),
                    state,
                    one.conditions(),
                    one.terms(),
                    one.reserveSeal(),
                    one.closesAt(),
                    one.bids(),
                    one.head(),
                    one.price(),
                    one.leader(),
                    state.isOver() ? null : one.least(),
                    one.reason(),
                    one.demo());
        }
    }

    /** A bid as everybody reads it; a sealed one has an amount and a nonce once it is opened. */
    record BidView(
            int seq,
            int bidder,
            Instant at,
            @Nullable Money amount,
            @Nullable String seal,
            @Nullable String nonce,

            @JsonProperty("closes_at") Instant closesAt,

            String digest) {
        static BidView of(Bid bid, Seals.@Nullable Opened opened) {
            return new BidView(
                    bid.seq(),
                    bid.bidder(),
                    bid.at(),
                    opened == null ? bid.amount() : opened.amount(),
                    bid.seal(),
                    opened == null ? null : opened.nonce(),
                    bid.closesAt(),
                    bid.digest());
        }
    }

    /** To whom it was awarded; without the deal, which is the two sides' own. */
    record AwardView(
            int turn,
            int bidder,
            int seq,
            Money price,
            @JsonProperty("sign_by") LocalDate signBy,

            @JsonProperty("lapsed_on") @Nullable LocalDate lapsedOn) {
        static AwardView of(Award award) {
            return new AwardView(
                    award.turn(), award.bidder(), award.seq(), award.price(), award.signBy(), award.lapsedOn());
        }
    }

    /** What an auction begins with. */
    record Drafting(
            @Nullable UUID listing,
            @Nullable Conditions conditions,
            @Nullable AuctionTerms terms,
            @Nullable Money reserve) {}

    /** What a bidder applies with. */
    record Applying(@Nullable Boolean unconnected, @Nullable String evidence) {}

    /** A bid. */
    record Bidden(@Nullable Money amount) {}

    /** Why something ends. */
    record Reason(@Nullable String reason) {}

    /** Who is admitted, and as which number. */
    record BidderView(
            String state,
            @Nullable Integer number,
            @Nullable String reason) {}
}
