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
import org.mengkeju.deal.LeadId;
import org.mengkeju.deal.approach.Approaches;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * A lead as it lies on the board or in the queue.
 *
 * @param subject the need or resource, or null where it is no longer to be seen
 * @param daysLeft working days until something is due; negative when overdue
 * @param waiting approaches to be answered
 */
record LeadCard(Lead lead, @Nullable Listing subject, int daysLeft, int waiting) {
    /** Who wants something: the firm that stated the need, or who asks for a talk. */
    public String firm() {
        Lead.Asker asker = lead.asker();
        if (asker != null) {
            return asker.name();
        }
        return subject == null ? "" : subject.ownerName();
    }

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
        private final Approaches approaches;
        private final WorkingCalendar calendar;
        private final RegionClock clock;

        Cards(Listings listings, Approaches approaches, WorkingCalendar calendar, RegionClock clock) {
            this.listings = listings;
            this.approaches = approaches;
            this.calendar = calendar;
            this.clock = clock;
        }

        List<LeadCard> of(List<Lead> leads, Viewer viewer) {
            Map<ListingId, Listing> subjects =
                    listings.findAll(leads.stream().map(Lead::subject).toList(), viewer).stream()
                            .collect(Collectors.toMap(Listing::id, Function.identity()));
            Map<LeadId, Integer> waiting =
                    approaches.waiting(leads.stream().map(Lead::id).toList());
            return leads.stream()
                    .map(lead -> new LeadCard(
                            lead,
                            subjects.get(lead.subject()),
                            calendar.workingDaysBetween(clock.today(), lead.due()),
                            waiting.getOrDefault(lead.id(), 0)))
                    .toList();
        }

        LeadCard of(Lead lead, Viewer viewer) {
            return of(List.of(lead), viewer).getFirst();
        }
    }
}
