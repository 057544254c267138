package org.mengkeju.deal.usefirst.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.mengkeju.deal.usefirst.Owed;
import org.mengkeju.deal.usefirst.web.UseFirstCalendar.Item;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes days on which something falls due as iCalendar (RFC 5545): one event of a whole day each. */
@Component
class CalendarFile {
    /** A line of a calendar file is no longer, in bytes without its end. */
    private static final int LINE_MAX = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private final MessageSource messages;
    private final RegionClock clock;

    CalendarFile(MessageSource messages, RegionClock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String of(List<Item> items, Locale locale) {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Mengkeju//use-first//ZH");
        line(file, "X-WR-CALNAME:" + text(messages.getMessage("deal.use-first.calendar.title", null, locale)));
        String now = MOMENT.format(clock.now().atOffset(java.time.ZoneOffset.UTC));
        for (Item item : items) {
            event(file, item, now, locale);
        }
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private void event(StringBuilder file, Item item, String now, Locale locale) {
        LocalDate day = item.on();
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + item.key().replace(':', '-') + "@mengkeju");
        line(file, "DTSTAMP:" + now);
        line(file, "DTSTART;VALUE=DATE:" + DAY.format(day));
        line(file, "DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        line(
                file,
                "SUMMARY:"
                        + text(what(item.owed(), locale) + " "
                                + item.licence().deal().number()));
        line(file, "DESCRIPTION:" + text(item.licence().deal().title()));
        line(file, "TRANSP:TRANSPARENT");
        line(file, "END:VEVENT");
    }

    private String what(Owed owed, Locale locale) {
        Object[] parts = {
            "", owed.label(), owed.amount() == null ? "" : owed.amount().text()
        };
        return messages.getMessage("deal.use-first.owed." + owed.what(), parts, locale);
    }

    private static String text(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Folds a long line between characters. */
    private static void line(StringBuilder file, String line) {
        int bytes = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LINE_MAX) {
                file.append("\r\n ");
                bytes = 1;
            }
            file.appendCodePoint(character);
            bytes += size;
            at += Character.charCount(character);
        }
        file.append("\r\n");
    }
}
