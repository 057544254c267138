package org.mengkeju.subsidy.voucher;

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

/** Every step of a voucher: held, checked against its version and its life, written down and told. */
@Component
class VoucherLog {
    private final VoucherRows rows;
    private final CaseLog log;
    private final WorkingCalendar calendar;
    private final RegionClock clock;

    VoucherLog(VoucherRows rows, CaseLog log, WorkingCalendar calendar, RegionClock clock) {
        this.rows = rows;
        this.log = log;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Holds a voucher of the viewer's own firm. */
    Voucher own(VoucherId id, int version, Viewer viewer) {
        return held(
                rows.lock(id)
                        .filter(one -> one.firm().equals(CaseLog.own(viewer)))
                        .orElseThrow(Refusal::notFound),
                version);
    }

    /** Holds a voucher for an officer. */
    Voucher forOfficer(VoucherId id, int version, Viewer viewer) {
        return held(
                rows.lock(id)
                        .filter(one -> CaseLog.mayDecide(one.firm(), viewer))
                        .orElseThrow(Refusal::notFound),
                version);
    }

    private static Voucher held(Voucher one, int version) {
        if (one.version() != version) {
            throw Refusal.conflict("subsidy.refusal.version");
        }
        return one;
    }

    /** The last day of a term of working days from today. */
    LocalDate due(Sourced<Integer> days) {
        return calendar.addWorkingDays(clock.today(), days.value());
    }

    static void require(Voucher one, VoucherState... states) {
        if (!List.of(states).contains(one.state())) {
            throw Refusal.conflict("subsidy.refusal.state");
        }
    }

    /** Writes what a step left. */
    Voucher save(Voucher before, VoucherState to, VoucherCourse how, @Nullable LocalDate due, String words, Viewer by) {
        if (!before.state().next().contains(to)) {
            throw Refusal.conflict("subsidy.refusal.state");
        }
        Voucher after = before.at(to, how, due);
        rows.update(after);
        log.note(before.subject(), to, how.ground(), words, by);
        String action = "voucher." + to.name().toLowerCase(Locale.ROOT);
        log.audit(action, "voucher", before.id().value(), before.course(), how, by);
        if (!by.actsFor(before.firm())) {
            log.tell(
                    before.firm(),
                    before.subject() + ":" + before.version() + ":" + to,
                    "subsidy.told.voucher." + to,
                    List.of(before.number()),
                    "/subsidies/vouchers/" + before.id());
        }
        return rows.find(before.id()).orElseThrow();
    }
}
