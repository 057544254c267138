package org.mengkeju.deal.market.openlicence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.market.Conditions;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Money;

/**
 * A declaration that anybody may have a licence of a patent (专利法实施细则 art. 85).
 *
 * @param number what people call it, for example KF-2026-000001
 * @param patent number of the patent, for example ZL202610000000.1
 * @param evaluation number of the patent evaluation report; empty for an invention patent
 * @param conditions what every licence says; its months are the term of each licence
 * @param fee what every taker pays
 * @param standard how the fee was found and how it is paid, in words
 * @param openUntil last day of the declaration, or null where it stays until it is withdrawn
 * @param taken how many licences were given
 */
public record OpenLicence(
        UUID id,
        String number,
        ListingId listing,
        String title,
        OrganisationId owner,
        String ownerName,
        String patent,
        String evaluation,
        Conditions conditions,
        Money fee,
        String standard,
        @Nullable LocalDate openUntil,
        OpenLicenceState state,
        Instant declaredAt,
        @Nullable String reason,
        int taken,
        boolean demo) {
    /** Where it stands on a day, whether or not the program has already written so. */
    public OpenLicenceState on(LocalDate day) {
        return state == OpenLicenceState.DECLARED && openUntil != null && day.isAfter(openUntil)
                ? OpenLicenceState.EXPIRED
                : state;
    }
}
