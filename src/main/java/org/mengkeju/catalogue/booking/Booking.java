package org.mengkeju.catalogue.booking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.network.OrganisationId;

/**
 * Time asked for on a platform.
 *
 * @param from first moment
 * @param to the moment after the last
 * @param person the account that asked
 * @param answer what was said when it was declined or cancelled, or null
 */
public record Booking(
        UUID id,
        ListingId platform,
        Instant from,
        Instant to,
        BookingState state,
        String purpose,
        @Nullable UUID person,
        String personName,
        @Nullable OrganisationId organisation,
        String organisationName,
        Instant requestedAt,
        @Nullable String answer) {}
