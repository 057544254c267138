package org.mengkeju.subsidy.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.mengkeju.subsidy.CaseLog;
import org.mengkeju.subsidy.scheme.Sourced;
import org.springframework.stereotype.Component;

/** Every step of a claim: held, checked against its version and its life, written down and told. */
@Component
class ClaimLog {
    private final ClaimRows rows;
    private final CaseLog log;
    private final WorkingCalendar calendar;
    private final RegionClock clock;

    ClaimLog(ClaimRows rows, CaseLog log, WorkingCalendar calendar, RegionClock clock) {
        this.rows = rows;
        this.log = log;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Holds a claim of the viewer's own firm. */
    SubsidyClaim own(ClaimId id, int version, Viewer viewer) {
        return held(
                rows.lock(id)
                        .filter(one -> one.firm().equals(CaseLog.own(viewer)))
                        .orElseThrow(Refusal::notFound),
                version);
    }

    /** Holds a claim for an officer. */
    SubsidyClaim forOfficer(ClaimId id, int version, Viewer viewer) {
        return held(
                rows.lock(id)
                        .filter(one -> CaseLog.mayDecide(one.firm(), viewer))
                        .orElseThrow(Refusal::notFound),
                version);
    }

    private static SubsidyClaim held(SubsidyClaim one, int version) {
        if (one.version() != version) {
            throw Refusal.conflict("subsidy.refusal.version");
        }
        return one;
    }

    static void require(SubsidyClaim one, ClaimState... states) {
        if (!List.of(states).contains(one.state())) {
            throw Refusal.conflict("subsidy.refusal.state");
        }
    }

    /** The last day of a term of working days from a day. */
    LocalDate due(LocalDate from, Sourced<Integer> days) {
        return calendar.addWorkingDays(from, days.value());
    }

    LocalDate due(Sourced<Integer> days) {
        return due(clock.today(), days);
    }

    /** Writes what a step left. */
    SubsidyClaim save(
            SubsidyClaim before, ClaimState to, ClaimCourse how, @Nullable LocalDate due, String words, Viewer by) {
        if (!before.state().next().contains(to)) {
            throw Refusal.conflict("subsidy.refusal.state");
        }
        rows.update(before.at(to, how, due));
        log.note(before.subject(), to, how.ground(), words, by);
        String action = "claim." + to.name().toLowerCase(Locale.ROOT);
        log.audit(action, "subsidy-claim", before.id().value(), before.course(), how, by);
        if (!by.actsFor(before.firm())) {
            log.tell(
                    before.firm(),
                    before.subject() + ":" + before.version() + ":" + to,
                    "subsidy.told.claim." + to,
                    List.of(before.number()),
                    "/subsidies/claims/" + before.id());
        }
        return rows.find(before.id()).orElseThrow();
    }
}
