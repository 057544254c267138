package org.mengkeju.deal.usefirst.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.mengkeju.deal.usefirst.web.UseFirstCalendar.Item;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What falls due, as a month, as a list and as a calendar file. */
@Controller
@Requires(Right.FOLLOW_USE_FIRST)
class UseFirstCalendarController {
    private static final String PATH = UseFirstController.PATH + "/calendar";

    private final UseFirstCalendar calendar;
    private final CalendarFile file;
    private final RegionClock clock;

    UseFirstCalendarController(UseFirstCalendar calendar, CalendarFile file, RegionClock clock) {
        this.calendar = calendar;
        this.file = file;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String page(@RequestParam(defaultValue = "") String month, Viewer viewer, Model model) {
        YearMonth shown = month.isBlank() ? YearMonth.from(clock.today()) : read(month);
        List<Item> items = calendar.items(viewer);
        model.addAttribute("month", shown);
        model.addAttribute("weeks", UseFirstCalendar.weeks(shown, items));
        model.addAttribute(
                "listed",
                items.stream()
                        .filter(item -> item.late() || !item.on().isBefore(clock.today()))
                        .toList());
        model.addAttribute("today", clock.today());
        model.addAttribute(
                "showsDemo",
                items.stream().anyMatch(item -> item.licence().deal().demo()));
        return "deal/use-first-calendar";
    }

    private static YearMonth read(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw Refusal.invalid("platform.refusal.value", "month");
        }
    }

    /** The same as iCalendar (RFC 5545). */
    @GetMapping(PATH + ".ics")
    ResponseEntity<String> feed(Viewer viewer, Locale locale) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"use-first.ics\"")
                .body(file.of(calendar.items(viewer), locale));
    }
}
