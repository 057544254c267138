package org.mengkeju.matching.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.ListingChanged;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.ListingsImported;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.OrganisationsMerged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Puts what changed on the list of work. Told again after a crash, it is looked at again and tells nothing twice. */
@Component
class AlertEvents {
    private static final int BATCH = 500;

    private final AlertWork work;
    private final AlertRows alerts;
    private final Listings listings;
    private final Organisations organisations;

    AlertEvents(AlertWork work, AlertRows alerts, Listings listings, Organisations organisations) {
        this.work = work;
        this.alerts = alerts;
        this.listings = listings;
        this.organisations = organisations;
    }

    @ApplicationModuleListener
    void on(ListingChanged event) {
        work.queueListing(event.id().value());
    }

    /** Of the demonstration set only the needs count, as questions: it was there before anybody asked. */
    @ApplicationModuleListener
    void on(ListingsImported event) {
        List<UUID> batch = new ArrayList<>(BATCH);
        listings.streamPublishedSince(event.since(), listing -> {
            if (listing.kind() == event.kind() && (!listing.demo() || listing.kind() == Kind.NEED)) {
                batch.add(listing.id().value());
            }
            if (batch.size() == BATCH) {
                work.queueListings(batch);
                batch.clear();
            }
        });
        work.queueListings(batch);
    }

    @ApplicationModuleListener
    void on(OrganisationsMerged merged) {
        // the record that stands may have been merged on meanwhile
        var standing = organisations.find(merged.into()).orElseThrow();
        alerts.follow(merged.from().value(), standing.id().value());
    }
}
