package org.mengkeju.deal.market.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.market.Conditions;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Money;

/**
 * A result offered to everybody at a price.
 *
 * @param number what people call it, for example GP-2026-000001
 * @param closesOn last day it can be accepted, or null where it stays until it is withdrawn
 * @param reason why it was withdrawn, or null
 * @param taken how many have accepted it
 */
public record Offer(
        UUID id,
        String number,
        ListingId listing,
        String title,
        OrganisationId seller,
        String sellerName,
        Conditions conditions,
        Money price,
        @Nullable LocalDate closesOn,
        OfferState state,
        Instant publishedAt,
        @Nullable String reason,
        int taken,
        boolean demo) {
    /** Where it stands on a day, whether or not the program has already written so. */
    public OfferState on(LocalDate day) {
        return state == OfferState.OPEN && closesOn != null && day.isAfter(closesOn) ? OfferState.EXPIRED : state;
    }
}
