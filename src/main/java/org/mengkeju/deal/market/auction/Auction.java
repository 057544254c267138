package org.mengkeju.deal.market.auction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.market.Conditions;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Money;

/**
 * A result under the hammer.
 *
 * @param number what people call it, for example PM-2026-000001
 * @param creator who drafted it, or null for the program
 * @param centre code of the centre whose people admit bidders, or null for the head office's
 * @param reserveSeal digest that holds the seller to his reserve price before anybody knows it
 * @param closesAt first moment at which no bid is taken any more
 * @param bids how many there are
 * @param head digest of the last bid, or of the rules while there is none
 * @param price the highest bid that is public, or null
 * @param leader number of the bidder who gave it, or null
 * @param reason why it failed or was called off, or null
 */
public record Auction(
        UUID id,
        String number,
        ListingId listing,
        String title,
        OrganisationId seller,
        String sellerName,
        @Nullable UUID creator,
        @Nullable String centre,
        Conditions conditions,
        AuctionTerms terms,
        String reserveSeal,
        Instant closesAt,
        AuctionState state,
        int bids,
        String head,
        @Nullable Money price,
        @Nullable Integer leader,
        @Nullable String reason,
        @Nullable Instant announcedAt,
        boolean demo) {
    /** Where it stands at a moment, whether or not the program has already written so. */
    public AuctionState at(Instant now) {
        boolean begun = !now.isBefore(terms.opensAt());
        boolean over = !now.isBefore(closesAt);
        return switch (state) {
            case ANNOUNCED -> over ? AuctionState.CLOSED : begun ? AuctionState.OPEN : AuctionState.ANNOUNCED;
            case OPEN -> over ? AuctionState.CLOSED : AuctionState.OPEN;
            default -> state;
        };
    }

    public boolean isSealed() {
        return terms.kind() == AuctionTerms.Kind.SEALED;
    }

    /** What the next public bid must reach at least. */
    public Money least() {
        return price == null ? terms.starting() : price.plus(terms.step());
    }
}
