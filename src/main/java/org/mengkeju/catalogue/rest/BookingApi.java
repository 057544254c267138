package org.mengkeju.catalogue.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.booking.Booking;
import org.mengkeju.catalogue.booking.BookingState;
import org.mengkeju.catalogue.booking.Bookings;
import org.mengkeju.catalogue.booking.DayPart;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendars of platforms and the caller's bookings by REST. */
@RestController
@Tag(name = "Bookings")
class BookingApi {
    private static final int MOST_DAYS = 60;

    private final Bookings bookings;
    private final IdempotencyKeys keys;
    private final RegionClock clock;

    BookingApi(Bookings bookings, IdempotencyKeys keys, RegionClock clock) {
        this.bookings = bookings;
        this.keys = keys;
        this.clock = clock;
    }

    /** A day of a calendar; a part is free when it can still be asked for. */
    record Day(
            LocalDate date,
            boolean working,
            @JsonProperty("morning_free") boolean morningFree,
            @JsonProperty("afternoon_free") boolean afternoonFree) {}

    /** What is asked for: a day, a part of it (morning, afternoon or day), and what for. */
    record Request(
            @Nullable LocalDate date,
            @Nullable String part,
            @Nullable String purpose) {}

    /** Time asked for on a platform; next are the states it can still go to. */
    record Answer(
            UUID id,
            UUID platform,
            Instant from,
            Instant to,
            String state,
            List<String> next,
            String purpose,
            @JsonProperty("person_name") String personName,
            @Nullable UUID organisation,
            @JsonProperty("organisation_name") String organisationName,
            @JsonProperty("requested_at") Instant requestedAt,
            @Nullable String answer) {

        static Answer of(Booking booking) {
            var organisation = booking.organisation();
            return new Answer(
                    booking.id(),
                    booking.platform().value(),
                    booking.from(),
                    booking.to(),
                    word(booking.state()),
                    booking.state().next().stream().map(Answer::word).sorted().toList(),
                    booking.purpose(),
                    booking.personName(),
                    organisation == null ? null : organisation.value(),
                    booking.organisationName(),
                    booking.requestedAt(),
                    booking.answer());
        }

        private static String word(BookingState state) {
            return state.name().toLowerCase(Locale.ROOT);
        }
    }

    /** The caller's bookings, and requests that wait for the caller's answer. */
    record Mine(
            List<Answer> mine, @JsonProperty("to_answer") List<Answer> toAnswer) {}

    @Operation(summary = "The calendar of a bookable platform, from today or a later day on")
    @GetMapping("/api/v1/platforms/{key}/bookings")
    @Requires(Right.READ_PUBLISHED)
    List<Day> calendar(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(defaultValue = "14") int days,
            Viewer viewer) {
        ListingId platform = bookings.platform(key, viewer).id();
        return bookings.days(platform, from == null ? clock.today() : from, Math.clamp(days, 1, MOST_DAYS)).stream()
                .map(day -> new Day(day.date(), day.working(), day.morningFree(), day.afternoonFree()))
                .toList();
    }

    @Operation(summary = "Ask for time; it is held until it is answered. The same Idempotency-Key asks once")
    @PostMapping("/api/v1/platforms/{key}/bookings")
    @Requires(Right.BOOK_PLATFORM)
    ResponseEntity<Answer> request(
            @PathVariable String key,
            @RequestBody Request body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String once,
            Viewer viewer) {
        ListingId platform = bookings.platform(key, viewer).id();
        LocalDate date = body.date();
        if (date == null) {
            throw Refusal.invalid("catalogue.booking.refusal.day");
        }
        DayPart part = part(body.part());
        String purpose = body.purpose() == null ? "" : body.purpose();
        String made = keys.once(
                viewer,
                once,
                "bookings/" + platform,
                body.toString(),
                () -> bookings.request(platform, date, part, purpose, viewer)
                        .id()
                        .toString());
        Booking booking = bookings.find(UUID.fromString(made), viewer);
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/v1/bookings/" + booking.id()))
                .body(Answer.of(booking));
    }

    private static DayPart part(@Nullable String word) {
        for (DayPart part : DayPart.values()) {
            if (part.name().equalsIgnoreCase(String.valueOf(word))) {
                return part;
            }
        }
        throw Refusal.invalid("catalogue.refusal.body", "part: morning, afternoon, day");
    }

    @Operation(summary = "The caller's bookings, and requests that wait for the caller's answer")
    @GetMapping("/api/v1/bookings")
    @Requires(Right.OWN_ACCOUNT)
    Mine mine(Viewer viewer) {
        return new Mine(
                bookings.mine(viewer).stream().map(Answer::of).toList(),
                bookings.toAnswer(viewer).stream().map(Answer::of).toList());
    }

    @Operation(summary = "One booking, for who asked and who answers")
    @GetMapping("/api/v1/bookings/{id}")
    @Requires(Right.OWN_ACCOUNT)
    Answer one(@PathVariable UUID id, Viewer viewer) {
        return Answer.of(bookings.find(id, viewer));
    }

    @Operation(summary = "Confirm, decline or cancel; declining, and cancelling for others, needs a reason")
    @PostMapping("/api/v1/bookings/{id}/{answer:confirmed|declined|cancelled}")
    @Requires(Right.OWN_ACCOUNT)
    Answer answer(
            @PathVariable UUID id,
            @PathVariable String answer,
            @RequestBody(required = false) ListingDeskApi.@Nullable Reason body,
            Viewer viewer) {
        String reason = body == null || body.reason() == null ? "" : body.reason();
        var state = BookingState.valueOf(answer.toUpperCase(Locale.ROOT));
        return Answer.of(bookings.answer(id, state, reason, viewer));
    }
}
