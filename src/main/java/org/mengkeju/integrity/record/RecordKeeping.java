package org.mengkeju.integrity.record;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.Measure;
import org.mengkeju.integrity.RecordEntry;
import org.mengkeju.integrity.RecordEntry.Act;
import org.mengkeju.integrity.Subject;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the record: an entry is made once, and what was wrong is followed by another entry. */
@Service
public class RecordKeeping {
    private static final String SUBJECT = "integrity-entry";

    private final EntryRows rows;
    private final AuditTrail audit;
    private final RegionClock clock;

    RecordKeeping(EntryRows rows, AuditTrail audit, RegionClock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** A decision that is to be entered. */
    public record Decision(
            Subject subject,
            String name,
            Measure measure,
            boolean serious,
            String document,
            String number,
            String reason,
            @Nullable UUID inquiry,
            LocalDate decidedOn,
            boolean demo) {}

    /** Enters a measure. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecordEntry impose(Decision decision, Viewer by) {
        UUID id = Identifier.next();
        return write(entry(id, id, null, Act.IMPOSED, decision, by), by);
    }

    /** Enters what a review made of a measure. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecordEntry change(UUID root, Measure measure, boolean serious, String number, String reason, Viewer by) {
        RecordEntry before = live(root);
        var decision = new Decision(
                before.subject(),
                before.name(),
                measure,
                serious,
                before.document(),
                number,
                reason,
                before.inquiry(),
                clock.today(),
                before.demo());
        return write(entry(Identifier.next(), root, before.id(), Act.CHANGED, decision, by), by);
    }

    /** Enters that a measure is withdrawn: from this moment it bars nobody. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecordEntry withdraw(UUID root, String reason, Viewer by) {
        RecordEntry before = live(root);
        var decision = new Decision(
                before.subject(),
                before.name(),
                before.measure(),
                before.serious(),
                before.document(),
                before.number(),
                reason,
                before.inquiry(),
                clock.today(),
                before.demo());
        return write(entry(Identifier.next(), root, before.id(), Act.WITHDRAWN, decision, by), by);
    }

    private RecordEntry live(UUID root) {
        RecordEntry before = rows.currentOf(root).orElseThrow(Refusal::notFound);
        if (!before.counts()) {
            throw Refusal.conflict("integrity.refusal.withdrawn");
        }
        return before;
    }

    private RecordEntry entry(UUID id, UUID root, @Nullable UUID corrects, Act act, Decision d, Viewer by) {
        return new RecordEntry(
                id,
                root,
                corrects,
                act,
                d.subject(),
                d.name(),
                d.measure(),
                d.serious(),
                d.document(),
                d.number(),
                d.reason(),
                d.inquiry(),
                d.decidedOn(),
                clock.now(),
                by.name(),
                false,
                d.demo());
    }

    private RecordEntry write(RecordEntry entry, Viewer by) {
        rows.insert(entry, by.person());
        Map<String, Object> told = Map.of("act", entry.act(), "number", entry.number(), "root", entry.root());
        audit.record(by.actor(), "entered", SUBJECT, entry.id().toString(), null, told);
        return entry;
    }
}
