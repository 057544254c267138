package org.mengkeju.platform.region;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code calendar.csv}: which days are worked. A day that is not listed is worked from Monday to Friday. */
@Component
@Order(2)
public class WorkingCalendar implements RegionPart {
    private static final String COLLECTION = "calendar-day";
    private static final List<String> COLUMNS = List.of("date", "kind", "name", "source");
    private static final String WORKDAY = "workday";

    private final JsonMapper json;
    private volatile Map<LocalDate, Boolean> exceptions = Map.of();

    WorkingCalendar(JsonMapper json) {
        this.json = json;
    }

    /** One listed day. */
    record Day(LocalDate date, String kind, String name, String source) {
        Day {
            if (!kind.equals("holiday") && !kind.equals(WORKDAY)) {
                throw new IllegalArgumentException("kind is holiday or workday, not '" + kind + "'");
            }
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        Boolean listed = exceptions.get(day);
        if (listed != null) {
            return listed;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /**
     * The last day of a term of working days. The day the term starts on does not count: a term of one working day that
     * starts on a Friday ends on Monday.
     */
    public LocalDate addWorkingDays(LocalDate start, int workingDays) {
        LocalDate day = start;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} lies before. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    @Override
    public List<String> collections() {
        return List.of(COLLECTION);
    }

    @Override
    public List<RegionEntry> read(RegionFolder folder) {
        var days = folder.csv(
                folder.root().resolve("calendar.csv"),
                COLUMNS,
                row -> new Day(LocalDate.parse(row.get("date")), row.get("kind"), row.get("name"), row.get("source")));
        return days.stream()
                .map(day -> new RegionEntry(COLLECTION, day.date().toString(), json.valueToTree(day)))
                .toList();
    }

    @Override
    public void takeOver(List<RegionEntry> entries) {
        Map<LocalDate, Boolean> listed = new HashMap<>();
        for (RegionEntry entry : entries) {
            var day = json.treeToValue(entry.content(), Day.class);
            listed.put(day.date(), day.kind().equals(WORKDAY));
        }
        exceptions = listed;
    }
}
