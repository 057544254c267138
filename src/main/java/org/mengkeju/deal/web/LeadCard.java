package org.mengkeju.deal.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.Lead;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * A lead as it lies on the board or in the queue.
 *
 * @param need the need, or null where it is no longer to be seen
 * @param daysLeft working days until something is due; negative when overdue
 */
record LeadCard(Lead lead, @Nullable Listing need, int daysLeft) {
    public boolean overdue() {
        return daysLeft < 0;
    }

    public int daysLate() {
        return -daysLeft;
    }

    /** Makes cards, reading all needs at once. */
    @Component
    static final class Cards {
        private final Listings listings;
        private final WorkingCalendar calendar;
        private final RegionClock clock;

        Cards(Listings listings, WorkingCalendar calendar, RegionClock clock) {
            this.listings = listings;
            this.calendar = calendar;
            this.clock = clock;
        }

        List<LeadCard> of(List<Lead> leads, Viewer viewer) {
            Map<ListingId, Listing> needs = listings
                    .findAll(leads.stream().map(Lead::need).toList(), viewer)
                    .stream()
                    .collect(Collectors.toMap(Listing::id, Function.identity()));
            return leads.stream()
                    .map(lead -> new LeadCard(
                            lead, needs.get(lead.need()), calendar.workingDaysBetween(clock.today(), lead.due())))
                    .toList();
        }

        LeadCard of(Lead lead, Viewer viewer) {
            return of(List.of(lead), viewer).getFirst();
        }
    }
}
