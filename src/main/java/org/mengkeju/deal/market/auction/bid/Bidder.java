package org.mengkeju.deal.market.auction.bid;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;

/**
 * An organisation that wants to bid.
 *
 * @param number what it is called in public, from 1, or null while it is not admitted
 * @param evidence what shows that the deposit was paid, as the bidder says; empty where none is asked
 * @param decidedBy who admitted or refused it, or null
 * @param reason why it was refused, or null
 */
public record Bidder(
        UUID auction,
        OrganisationId organisation,
        String name,
        @Nullable Integer number,
        State state,
        String evidence,
        Instant appliedAt,
        @Nullable String decidedBy,
        @Nullable String reason) {
    /** How far it got. */
    public enum State {
        APPLIED,
        ADMITTED,
        REFUSED
    }
}
