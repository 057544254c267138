package org.mengkeju.catalogue.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Listings.Move;
import org.mengkeju.platform.region.Region;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.springframework.stereotype.Component;

/** The life of a listing as a picture of steps, drawn from its states and moves. */
@Component
class LifeSteps {
    private final Region region;
    private final RegionClock clock;
    private final WorkingCalendar calendar;
    private final ListingWords words;

    LifeSteps(Region region, RegionClock clock, WorkingCalendar calendar, ListingWords words) {
        this.region = region;
        this.clock = clock;
        this.calendar = calendar;
        this.words = words;
    }

    /**
     * One step.
     *
     * @param look {@code done}, {@code now}, {@code stop}, or empty for what is still to come
     */
    public record Step(String name, String look, String note) {}

    /** The last day on which a listing submitted now or then has to be checked. */
    LocalDate due(LocalDate submitted) {
        return calendar.addWorkingDays(
                submitted, region.settings().serviceLevel("check-listing").value());
    }

    List<Step> of(Listing listing, List<Move> moves) {
        List<Step> steps = new ArrayList<>();
        ListingState state = listing.state();
        boolean begun = state != ListingState.DRAFT;
        boolean checked = state == ListingState.PUBLISHED || state == ListingState.EXPIRED;
        steps.add(step("draft", begun ? "done" : "now", draftNote(listing, moves)));
        steps.add(step(
                "submitted",
                state == ListingState.SUBMITTED ? "now" : checked ? "done" : "",
                checkNote(listing, moves, checked)));
        steps.add(step(
                "published",
                state == ListingState.PUBLISHED ? "now" : checked ? "done" : "",
                checked ? published(listing) : words.text("catalogue.step.future.publish")));
        steps.add(end(listing));
        return steps;
    }

    private Step step(String key, String look, String note) {
        return new Step(words.text("catalogue.step." + key), look, note);
    }

    private String draftNote(Listing listing, List<Move> moves) {
        List<Move> back = moves.stream()
                .filter(move -> move.from() == ListingState.SUBMITTED && move.to() == ListingState.DRAFT)
                .filter(move -> move.reason() != null && !move.reason().isBlank())
                .toList();
        if (listing.state() == ListingState.DRAFT && !back.isEmpty()) {
            Move last = back.getLast();
            return words.text(
                    "catalogue.step.sentback", back.size(), words.day(last.at()), String.valueOf(last.reason()));
        }
        return moves.isEmpty() || moves.getFirst().to() != ListingState.DRAFT
                ? ""
                : words.day(moves.getFirst().at());
    }

    private String checkNote(Listing listing, List<Move> moves, boolean checked) {
        if (listing.state() == ListingState.SUBMITTED) {
            LocalDate since = clock.dayOf(listing.updatedAt());
            return words.text("catalogue.step.due", words.centre(listing.centre()), due(since));
        }
        return checked
                ? moves.stream()
                        .filter(move -> move.to() == ListingState.PUBLISHED && move.from() == ListingState.SUBMITTED)
                        .map(move -> words.day(move.at()) + " " + words.centre(listing.centre()))
                        .findFirst()
                        .orElse("")
                : words.text("catalogue.step.future.check");
    }

    private String published(Listing listing) {
        String day = words.day(listing.publishedAt());
        LocalDate until = listing.expiresOn();
        return until == null
                ? words.text("catalogue.step.since", day)
                : words.text("catalogue.step.until", day, until.toString());
    }

    private Step end(Listing listing) {
        return switch (listing.state()) {
            case EXPIRED ->
                step("expired", "stop", words.text("catalogue.step.expired.note", words.day(listing.expiresOn())));
            case WITHDRAWN ->
                step("withdrawn", "stop", words.text("catalogue.step.withdrawn.note", words.day(listing.updatedAt())));
            default -> step("end", "", words.text("catalogue.step.future.end"));
        };
    }
}
