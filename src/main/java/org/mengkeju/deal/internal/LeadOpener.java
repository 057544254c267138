package org.mengkeju.deal.internal;

import java.time.Instant;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingChanged;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.ListingsImported;
import org.mengkeju.deal.Lead;
import org.mengkeju.deal.LeadEntry;
import org.mengkeju.network.Centres;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.region.Region;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Opens a lead for every published need, in the queue of the centre that looks after its place. A need has one lead,
 * however often its publication is told.
 */
@Component
public class LeadOpener {
    static final String FIRST_ANSWER = "first-answer";

    private final Listings listings;
    private final LeadRows rows;
    private final Centres centres;
    private final Region region;
    private final WorkingCalendar calendar;
    private final RegionClock clock;

    LeadOpener(
            Listings listings,
            LeadRows rows,
            Centres centres,
            Region region,
            WorkingCalendar calendar,
            RegionClock clock) {
        this.listings = listings;
        this.rows = rows;
        this.centres = centres;
        this.region = region;
        this.calendar = calendar;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ListingChanged event) {
        listings.published(event.id())
                .filter(listing -> listing.kind() == Kind.NEED)
                .ifPresent(this::open);
    }

    @ApplicationModuleListener
    void on(ListingsImported event) {
        if (event.kind() == Kind.NEED) {
            listings.streamPublishedSince(event.since(), listing -> {
                if (listing.kind() == Kind.NEED) {
                    open(listing);
                }
            });
        }
    }

    /** Opens the lead of this need, unless it has one. */
    public void open(Listing need) {
        Instant since = need.publishedAt() == null ? clock.now() : need.publishedAt();
        int workingDays = region.settings().serviceLevel(FIRST_ANSWER).value();
        String place = need.divisions().isEmpty() ? null : need.divisions().getFirst();
        String centre = need.centre() != null && centres.find(need.centre()).isPresent()
                ? need.centre()
                : centres.nearest(place).code();
        var lead = Lead.waiting(
                need.id(), centre, since, calendar.addWorkingDays(clock.dayOf(since), workingDays), need.demo());
        if (rows.insertNew(lead)) {
            var entry = new LeadEntry(since, LeadEntry.Kind.OPENED, Actor.PROGRAM.name(), "", centre);
            rows.append(lead.id(), entry, null);
        }
    }
}
