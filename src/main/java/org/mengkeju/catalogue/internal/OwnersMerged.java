package org.mengkeju.catalogue.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.mengkeju.catalogue.ListingChanged;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.OrganisationsMerged;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Listings and bookings of a record that was merged follow it to the record that stands. */
@Component
class OwnersMerged {
    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final RegionClock clock;
    private final ApplicationEventPublisher events;

    OwnersMerged(
            JdbcClient jdbc,
            Organisations organisations,
            AuditTrail audit,
            RegionClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Delivered again after a crash, it finds nothing left to move. */
    @ApplicationModuleListener
    void on(OrganisationsMerged merged) {
        // the record that stands may have been merged on meanwhile
        var standing = organisations.find(merged.into()).orElseThrow();
        moveBookings(merged.from(), standing.id(), standing.name());
        Instant now = clock.now();
        jdbc.sql("""
                        UPDATE catalogue.listing SET owner = :into, owner_name = :name, updated_at = :now
                        WHERE owner = :from RETURNING id""")
                .param("into", standing.id().value())
                .param("name", standing.name())
                .param("now", Timestamp.from(now))
                .param("from", merged.from().value())
                .query((row, n) -> new ListingId(row.getObject("id", java.util.UUID.class)))
                .list()
                .forEach(listing -> tell(listing, merged.from(), standing.id()));
    }

    private void moveBookings(OrganisationId from, OrganisationId into, String name) {
        jdbc.sql("UPDATE catalogue.booking SET organisation = ?, organisation_name = ? WHERE organisation = ?")
                .params(into.value(), name, from.value())
                .update();
    }

    private void tell(ListingId listing, OrganisationId from, OrganisationId into) {
        audit.record(
                Actor.PROGRAM,
                "owner-merged",
                "listing",
                listing.toString(),
                Map.of("owner", from.value()),
                Map.of("owner", into.value()));
        events.publishEvent(new ListingChanged(listing));
    }
}
