package org.mengkeju.selection.programme;

import java.time.LocalDate;
import org.mengkeju.platform.region.WorkingCalendar;

/**
 * A length of time. The day it is counted from is not counted itself.
 *
 * @param count 1 to 3650
 * @param unit which days count
 */
public record Days(int count, Unit unit) {
    /** Longest a programme may give. */
    static final int MOST = 3650;

    /** Which days count. */
    public enum Unit {
        CALENDAR,
        WORKING;

        /** Key of its word in the message files. */
        public String messageKey() {
            return "selection.days." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The last day, when counting begins after {@code day}. */
    public LocalDate lastAfter(LocalDate day, WorkingCalendar calendar) {
        return switch (unit) {
            case CALENDAR -> day.plusDays(count);
            case WORKING -> calendar.addWorkingDays(day, count);
        };
    }

    /** The last day of a period of which {@code first} is the first: 15 calendar days from 1 August end on the 15th. */
    public LocalDate lastFrom(LocalDate first, WorkingCalendar calendar) {
        return lastAfter(first.minusDays(1), calendar);
    }
}
