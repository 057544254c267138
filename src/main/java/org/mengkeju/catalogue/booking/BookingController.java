package org.mengkeju.catalogue.booking;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of a platform, and the bookings of whoever is signed in. */
@Controller
class BookingController {
    private static final int DAYS = 14;
    private static final DateTimeFormatter CALENDAR = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private final Bookings bookings;
    private final Listings listings;
    private final RegionClock clock;

    BookingController(Bookings bookings, Listings listings, RegionClock clock) {
        this.bookings = bookings;
        this.listings = listings;
        this.clock = clock;
    }

    /** A booking with what it is on. */
    public record Line(Booking booking, String platform, String title, boolean demo) {}

    @GetMapping("/catalogue/platforms/{key}/bookings")
    @Requires(Right.READ_PUBLISHED)
    String calendar(
            @PathVariable String key, @RequestParam(defaultValue = "0") String ahead, Viewer viewer, Model model) {
        Listing platform = bookings.platform(key, viewer);
        int parts = ahead.matches("[0-9]{1,2}") ? Math.min(Integer.parseInt(ahead), 12) : 0;
        LocalDate from = clock.today().plusDays((long) parts * DAYS);
        model.addAttribute("platform", platform);
        model.addAttribute("days", bookings.days(platform.id(), from, DAYS));
        model.addAttribute("ahead", parts);
        model.addAttribute("mayBook", viewer.may(Right.BOOK_PLATFORM));
        model.addAttribute("showsDemo", platform.demo());
        return "catalogue/calendar";
    }

    @PostMapping("/catalogue/platforms/{id}/bookings")
    @Requires(Right.BOOK_PLATFORM)
    String request(
            @PathVariable UUID id,
            @RequestParam LocalDate date,
            @RequestParam DayPart part,
            @RequestParam(defaultValue = "") String purpose,
            Viewer viewer) {
        bookings.request(new ListingId(id), date, part, purpose, viewer);
        return "redirect:/desk/bookings";
    }

    @GetMapping("/desk/bookings")
    @Requires(Right.OWN_ACCOUNT)
    String mine(Viewer viewer, Model model) {
        List<Line> mine = lines(bookings.mine(viewer), viewer);
        List<Line> toAnswer = lines(bookings.toAnswer(viewer), viewer);
        List<Line> all = new ArrayList<>(mine);
        all.addAll(toAnswer);
        model.addAttribute("mine", mine);
        model.addAttribute("toAnswer", toAnswer);
        model.addAttribute("showsDemo", all.stream().anyMatch(Line::demo));
        return "catalogue/bookings";
    }

    private List<Line> lines(List<Booking> found, Viewer viewer) {
        return found.stream()
                .map(booking -> listings.find(booking.platform(), viewer)
                        .map(listing -> new Line(booking, listing.code(), listing.title(), listing.demo()))
                        .orElseGet(() -> new Line(booking, booking.platform().toString(), "—", false)))
                .toList();
    }

    @PostMapping("/desk/bookings/{id}/{answer:confirmed|declined|cancelled}")
    @Requires(Right.OWN_ACCOUNT)
    String answer(
            @PathVariable UUID id,
            @PathVariable String answer,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        bookings.answer(id, BookingState.valueOf(answer.toUpperCase(Locale.ROOT)), reason, viewer);
        return "redirect:/desk/bookings";
    }

    /** The booking for a calendar program (RFC 5545). */
    @GetMapping("/desk/bookings/{id}.ics")
    @Requires(Right.OWN_ACCOUNT)
    ResponseEntity<String> event(@PathVariable UUID id, Viewer viewer) {
        Booking booking = bookings.find(id, viewer);
        String title =
                listings.find(booking.platform(), viewer).map(Listing::title).orElse("");
        String status =
                switch (booking.state()) {
                    case REQUESTED -> "TENTATIVE";
                    case CONFIRMED -> "CONFIRMED";
                    case DECLINED, CANCELLED -> "CANCELLED";
                };
        String text = String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Mengkeju//Catalogue//ZH",
                "BEGIN:VEVENT",
                "UID:" + booking.id() + "@mengkeju",
                "DTSTAMP:" + CALENDAR.format(clock.now().atOffset(ZoneOffset.UTC)),
                "DTSTART:" + CALENDAR.format(booking.from().atOffset(ZoneOffset.UTC)),
                "DTEND:" + CALENDAR.format(booking.to().atOffset(ZoneOffset.UTC)),
                "STATUS:" + status,
                folded("SUMMARY:" + escaped(title)),
                folded("DESCRIPTION:" + escaped(booking.purpose())),
                "END:VEVENT",
                "END:VCALENDAR",
                "");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"booking.ics\"")
                .body(text);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r?\n", "\\\\n");
    }

    /** Lines end after at most 75 octets; a Chinese character takes three. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int[] points = line.codePoints().toArray();
        for (int at = 0; at < points.length; at++) {
            if (at > 0 && at % 18 == 0) {
                folded.append("\r\n ");
            }
            folded.appendCodePoint(points[at]);
        }
        return folded.toString();
    }
}
