package org.mengkeju.deal.market.auction.bid;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;

/**
 * A bid; it never changes.
 *
 * @param seq counts the bids of an auction from 1
 * @param bidder number of the bidder
 * @param key what the bidder's program or form calls this bid, so that it is not given twice
 * @param amount what is bid, or null where it is sealed
 * @param sealed the sealed amount, encrypted, or null
 * @param seal digest that holds the bidder to the sealed amount, or null
 * @param closesAt when bidding ends after this bid
 * @param digest SM3 over the digest before and everything above
 */
public record Bid(
        UUID auction,
        int seq,
        int bidder,
        Instant at,
        String key,
        @Nullable Money amount,
        @Nullable String sealed,
        @Nullable String seal,
        Instant closesAt,
        String digest) {
    /** The same with its digest. */
    public Bid chained(String its) {
        return new Bid(auction, seq, bidder, at, key, amount, sealed, seal, closesAt, its);
    }

    /** The line the chain is made of. */
    public String line() {
        String what = amount == null ? "sealed " + seal : "bid " + amount.fen();
        return String.join("|", "" + auction, "" + seq, "" + bidder, "" + at, what, "" + closesAt);
    }
}
