package org.mengkeju.network;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.internal.CentreFiles;
import org.mengkeju.platform.region.Division;
import org.mengkeju.platform.region.Divisions;
import org.mengkeju.platform.region.Named;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.springframework.stereotype.Service;

/** The centres in force: one head office, branch centres, enclaves and partners (一总多分，飞地协同). */
@Service
public class Centres {
    private final CentreFiles files;
    private final Divisions divisions;
    private final WorkingCalendar calendar;
    private final RegionClock clock;

    Centres(CentreFiles files, Divisions divisions, WorkingCalendar calendar, RegionClock clock) {
        this.files = files;
        this.divisions = divisions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** All of them, in the order of the region's list. */
    public List<Centre> all() {
        return List.copyOf(files.centres().values());
    }

    public Optional<Centre> find(String code) {
        return Optional.ofNullable(files.centres().get(code));
    }

    /** Where the list of centres comes from, and whether it is official. */
    public Named reason() {
        return files.reason();
    }

    public Centre head() {
        return ofKind(Centre.Kind.HEAD).getFirst();
    }

    public List<Centre> ofKind(Centre.Kind kind) {
        return all().stream().filter(centre -> centre.kind() == kind).toList();
    }

    /** Those directly below. */
    public List<Centre> below(String code) {
        return all().stream().filter(centre -> code.equals(centre.parent())).toList();
    }

    /** Those that staff this service window, a key of the region's windows. */
    public List<Centre> withWindow(String window) {
        return all().stream()
                .filter(centre -> centre.windows().contains(window))
                .toList();
    }

    /**
     * The centre that looks after a place: the branch of its league or city, outside the region the enclave of its
     * province, else the head office.
     *
     * @param division a code of GB/T 2260, or null where the place is not known
     */
    public Centre nearest(@Nullable String division) {
        if (division == null) {
            return head();
        }
        String league = divisions.league(division).map(Division::code).orElse(division);
        return atDivision(league)
                .or(() -> atDivision(league.substring(0, Math.min(2, league.length())) + "0000"))
                .orElseGet(this::head);
    }

    private Optional<Centre> atDivision(String code) {
        return all().stream()
                .filter(Centre::hasQueue)
                .filter(centre -> centre.division().equals(code))
                .findFirst();
    }

    /** What a centre is called; the code itself where it is unknown, nothing for null. */
    public String name(@Nullable String code, Locale locale) {
        if (code == null) {
            return "";
        }
        return find(code).map(centre -> centre.name().in(locale)).orElse(code);
    }

    /** Whether somebody is there now. */
    public boolean isOpen(Centre centre) {
        Instant now = clock.now();
        LocalTime time = now.atZone(clock.zone()).toLocalTime();
        return calendar.isWorkingDay(clock.today())
                && centre.hours().stream().anyMatch(span -> !time.isBefore(span.from()) && time.isBefore(span.to()));
    }

    /** Whether somebody is there today at all. */
    public boolean isStaffedToday() {
        return calendar.isWorkingDay(clock.today());
    }

    /** The next day after today on which somebody is there. */
    public LocalDate nextStaffedDay() {
        return calendar.addWorkingDays(clock.today(), 1);
    }
}
