package org.mengkeju.integrity.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.mengkeju.platform.region.Named;
import org.mengkeju.platform.region.WorkingCalendar;

/** How long something may take, with its source. */
public record Term(Integer value, Unit unit, Mark mark, Named source) {
    /** In what it is counted. */
    public enum Unit {
        WORKING_DAYS,
        DAYS,
        MONTHS,
        HOURS
    }

    /** The last day of a term that begins on this day, which does not count itself. */
    public LocalDate lastDay(LocalDate begin, WorkingCalendar calendar) {
        return switch (unit) {
            case WORKING_DAYS -> calendar.addWorkingDays(begin, value);
            case DAYS -> begin.plusDays(value);
            case MONTHS -> begin.plusMonths(value);
            case HOURS -> throw new IllegalStateException("a term of hours has no last day");
        };
    }

    /** When a term ends that begins now: with its last day, or to the hour. */
    public Instant end(Instant begin, ZoneId zone, WorkingCalendar calendar) {
        return unit == Unit.HOURS
                ? begin.plusSeconds(value * 3600L)
                : lastDay(begin.atZone(zone).toLocalDate(), calendar)
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant();
    }
}
