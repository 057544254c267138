package org.mengkeju.deal.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
        open(need, null, need.publishedAt() == null ? clock.now() : need.publishedAt());
    }

    /** The open lead of somebody who wants to talk about a resource, at the centre that looks after the resource. */
    public Lead talk(Listing resource, Lead.Asker asker) {
        open(resource, asker, clock.now());
        return rows.ofAsker(resource.id(), asker.organisation()).orElseThrow();
    }

    private void open(Listing subject, Lead.@Nullable Asker asker, Instant since) {
        int workingDays = region.settings().serviceLevel(FIRST_ANSWER).value();
        String place =
                subject.divisions().isEmpty() ? null : subject.divisions().getFirst();
        String centre =
                subject.centre() != null && centres.find(subject.centre()).isPresent()
                        ? subject.centre()
                        : centres.nearest(place).code();
        LocalDate due = calendar.addWorkingDays(clock.dayOf(since), workingDays);
        var lead = Lead.waiting(subject.id(), asker, centre, since, due, subject.demo());
        if (rows.insertNew(lead)) {
            var entry = new LeadEntry(since, LeadEntry.Kind.OPENED, Actor.PROGRAM.name(), "", centre);
            rows.append(lead.id(), entry, null);
        }
    }
}
