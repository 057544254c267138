package org.mengkeju.deal.agreement;

import java.util.Locale;
import org.mengkeju.deal.agreement.internal.DealRows;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a step of a deal: the deal as it is then, a line in its log, a line in the audit trail. */
@Component
public class DealLog {
    private final DealRows rows;
    private final AuditTrail audit;
    private final RegionClock clock;

    DealLog(DealRows rows, AuditTrail audit, RegionClock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Saves the deal with what happened to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Deal save(Deal before, Deal after, DealEntry.Kind kind, String text, String place, Viewer by) {
        rows.update(after);
        note(after.id(), kind, text, place, by);
        audit.record(by.actor(), action(kind), "deal", after.id().toString(), before, after);
        return after;
    }

    /** Only notes that something happened; the deal stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(DealId deal, DealEntry.Kind kind, String text, String place, Viewer by) {
        rows.append(deal, new DealEntry(clock.now(), kind, by.name(), text, place), by.person());
    }

    static String action(DealEntry.Kind kind) {
        return "deal." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
