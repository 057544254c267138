package org.mengkeju.catalogue.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.Region;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of bookable platforms: asking for time, answering, cancelling. Nobody gets time that is taken. */
@Service
public class Bookings {
    private static final int DAYS_AHEAD = 180;

    private final BookingTable table;
    private final Listings listings;
    private final ListingDesk desk;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final Region region;
    private final WorkingCalendar calendar;
    private final RegionClock clock;

    Bookings(
            BookingTable table,
            Listings listings,
            ListingDesk desk,
            Organisations organisations,
            AuditTrail audit,
            Region region,
            WorkingCalendar calendar,
            RegionClock clock) {
        this.table = table;
        this.listings = listings;
        this.desk = desk;
        this.organisations = organisations;
        this.audit = audit;
        this.region = region;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A day of the calendar; a part is free when it can still be asked for. */
    public record Day(LocalDate date, boolean working, boolean morningFree, boolean afternoonFree) {
        public boolean wholeFree() {
            return morningFree && afternoonFree;
        }
    }

    private record Span(Instant from, Instant to) {
        boolean meets(Booking booking) {
            return booking.from().isBefore(to) && from.isBefore(booking.to());
        }
    }

    /** The platform with this key or code, where time on it can be reserved. */
    public Listing platform(String key, Viewer viewer) {
        return listings.findByKeyOrCode(Kind.PLATFORM, key, viewer)
                .filter(listing -> listing.details() instanceof Details.Platform details && details.bookable())
                .orElseThrow(Refusal::notFound);
    }

    /** Days of the calendar from this one on. */
    public List<Day> days(ListingId platform, LocalDate from, int count) {
        List<Booking> held = table.holding(platform, start(from), start(from.plusDays(count)));
        List<Day> days = new ArrayList<>();
        for (LocalDate date = from; date.isBefore(from.plusDays(count)); date = date.plusDays(1)) {
            boolean working = calendar.isWorkingDay(date);
            days.add(new Day(
                    date,
                    working,
                    working && free(span(date, DayPart.MORNING), held),
                    working && free(span(date, DayPart.AFTERNOON), held)));
        }
        return days;
    }

    private boolean free(Span span, List<Booking> held) {
        return span.from().isAfter(clock.now()) && held.stream().noneMatch(span::meets);
    }

    /** Asks for time; it is held until it is answered. */
    @Transactional
    public Booking request(ListingId platform, LocalDate date, DayPart part, String purpose, Viewer viewer) {
        Listing listing = bookable(platform, viewer);
        Span span = span(date, part);
        boolean tooFar = date.isAfter(clock.today().plusDays(DAYS_AHEAD));
        if (!calendar.isWorkingDay(date) || !span.from().isAfter(clock.now()) || tooFar) {
            throw Refusal.invalid("catalogue.booking.refusal.day");
        }
        if (purpose.isBlank() || purpose.length() > 500) {
            throw Refusal.invalid("catalogue.booking.refusal.purpose");
        }
        var organisation = viewer.organisation();
        Booking booking = new Booking(
                Identifier.next(),
                listing.id(),
                span.from(),
                span.to(),
                BookingState.REQUESTED,
                purpose.strip(),
                viewer.person(),
                viewer.name(),
                organisation,
                organisation == null ? "" : organisations.name(organisation),
                clock.now(),
                null);
        try {
            table.insert(booking);
        } catch (DataIntegrityViolationException taken) {
            throw Refusal.conflict("catalogue.booking.refusal.taken");
        }
        audit.record(viewer.actor(), "requested", "booking", booking.id().toString(), null, booking);
        return booking;
    }

    private Listing bookable(ListingId platform, Viewer viewer) {
        if (!viewer.may(Right.BOOK_PLATFORM)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "catalogue.booking.refusal.right");
        }
        return listings.find(platform, viewer)
                .filter(listing -> listing.state() == ListingState.PUBLISHED)
                .filter(listing -> listing.details() instanceof Details.Platform details && details.bookable())
                .orElseThrow(Refusal::notFound);
    }

    /** Confirms, declines or cancels; declining and cancelling what was confirmed need a reason. */
    @Transactional
    public Booking answer(UUID id, BookingState to, String reason, Viewer viewer) {
        Booking booking = table.lock(id).orElseThrow(Refusal::notFound);
        boolean mine = booking.person() != null && booking.person().equals(viewer.person());
        boolean answers = answers(booking, viewer);
        if (!mine && !answers) {
            throw Refusal.notFound();
        }
        if (!booking.state().next().contains(to) || (to != BookingState.CANCELLED && !answers)) {
            throw Refusal.conflict("catalogue.booking.refusal.state");
        }
        if (reason.isBlank() && (to == BookingState.DECLINED || (to == BookingState.CANCELLED && !mine))) {
            throw Refusal.invalid("catalogue.refusal.reason");
        }
        table.answer(id, to, reason.isBlank() ? null : reason.strip(), clock.now());
        audit.record(
                viewer.actor(),
                to.name().toLowerCase(java.util.Locale.ROOT),
                "booking",
                id.toString(),
                Map.of("state", booking.state()),
                Map.of("state", to, "reason", reason));
        return table.find(id).orElseThrow();
    }

    private boolean answers(Booking booking, Viewer viewer) {
        return listings.find(booking.platform(), viewer)
                .filter(listing -> desk.mayEdit(listing, viewer))
                .isPresent();
    }

    /** One booking, for the one who asked and those who answer. */
    public Booking find(UUID id, Viewer viewer) {
        return table.find(id)
                .filter(booking -> (booking.person() != null && booking.person().equals(viewer.person()))
                        || answers(booking, viewer))
                .orElseThrow(Refusal::notFound);
    }

    public List<Booking> mine(Viewer viewer) {
        UUID person = viewer.person();
        return person == null ? List.of() : table.askedBy(person);
    }

    /** Requests that wait for this viewer's answer, longest waiting first. */
    public List<Booking> toAnswer(Viewer viewer) {
        return table.toAnswer(viewer);
    }

    private Instant start(LocalDate date) {
        return date.atStartOfDay(clock.zone()).toInstant();
    }

    /** From the region's working hours: the first span is the morning, the last the afternoon. */
    private Span span(LocalDate date, DayPart part) {
        List<String> hours = region.settings().workingHours().hours();
        String first = part == DayPart.AFTERNOON ? hours.getLast() : hours.getFirst();
        String last = part == DayPart.MORNING ? hours.getFirst() : hours.getLast();
        return new Span(at(date, first.split("-")[0]), at(date, last.split("-")[1]));
    }

    private Instant at(LocalDate date, @Nullable String time) {
        return date.atTime(LocalTime.parse(String.valueOf(time)))
                .atZone(clock.zone())
                .toInstant();
    }
}
