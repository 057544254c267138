package org.mengkeju.integrity.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.Subject;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.notification.Notification.Text;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Receiver;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Component;

/** Every step of a case: held, checked against its version and who may, written down, in the history and the audit trail. */
@Component
class CaseLog {
    private static final String SUBJECT = "integrity-case";

    private final CaseRows rows;
    private final CaseAccess access;
    private final AuditTrail audit;
    private final Notifications notifications;
    private final RegionClock clock;

    CaseLog(CaseRows rows, CaseAccess access, AuditTrail audit, Notifications notifications, RegionClock clock) {
        this.rows = rows;
        this.access = access;
        this.audit = audit;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Holds a case until the transaction ends.
     *
     * @param version the version that was read, or null where the step holds on any
     * @throws Refusal when somebody was faster, or the viewer may not make this move
     */
    IntegrityCase hold(CaseId id, @Nullable Integer version, CaseMove move, Viewer by) {
        IntegrityCase held = rows.lock(id).orElseThrow(Refusal::notFound);
        boolean sees = access.mayHandle(held, by) || access.isTold(held, by) || !by.isSignedIn();
        if (!sees) {
            throw Refusal.notFound();
        }
        if (version != null && version != held.version()) {
            throw Refusal.conflict("integrity.refusal.version");
        }
        if (!move.from().contains(held.state())) {
            throw Refusal.conflict("integrity.refusal.state");
        }
        if (!access.may(held, move, by)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "integrity.refusal.by." + key(move.by()));
        }
        return held;
    }

    private static String key(CaseMove.By by) {
        return by.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void open(IntegrityCase one, Viewer by) {
        rows.insert(one);
        rows.append(one.id(), new CaseStep(CaseMove.RECEIVE, one.state(), by.name(), "", clock.now()), by.person());
        // not under the reporter's name: those who read the audit trail are not all entitled to it
        audit.record(Actor.PROGRAM, "received", SUBJECT, one.id().toString(), null, facts(one));
    }

    /** Writes what a move left. */
    IntegrityCase save(IntegrityCase before, IntegrityCase after, CaseMove move, String text, Viewer by) {
        if (!move.from().contains(before.state()) || after.state() != move.to()) {
            throw new IllegalStateException(move + " leads from " + before.state() + " to " + after.state());
        }
        rows.update(after);
        rows.append(after.id(), new CaseStep(move, after.state(), by.name(), text, clock.now()), by.person());
        String action = move.name().toLowerCase(Locale.ROOT);
        audit.record(by.actor(), action, SUBJECT, after.id().toString(), facts(before), facts(after));
        return rows.find(after.id()).orElseThrow();
    }

    /** Tells the accused. */
    void tellAccused(IntegrityCase one, String message, String... more) {
        Subject accused = one.accused();
        if (accused == null) {
            return;
        }
        Receiver receiver =
                switch (accused) {
                    case Subject.OfPerson(UUID key) -> new Receiver.Person(key);
                    case Subject.OfOrganisation(OrganisationId id) -> new Receiver.Organisation(id.value());
                };
        tell(receiver, one, message, "/integrity/cases/" + one.id(), more);
    }

    /** Tells whoever reported. */
    void tellReporter(IntegrityCase one, String message) {
        UUID reporter = one.report().reporter();
        if (reporter != null) {
            tell(new Receiver.Person(reporter), one, message, "/integrity/reports");
        }
    }

    private void tell(Receiver receiver, IntegrityCase one, String message, String link, String... more) {
        List<String> arguments = new ArrayList<>(List.of(one.number()));
        arguments.addAll(List.of(more));
        String key = "integrity:" + one.id() + ":" + one.version() + ":" + message;
        notifications.tell(receiver, key, new Text(message, arguments, link));
    }

    /** What the audit trail keeps: that it moved and where. What was said stands in the case and is not for everybody. */
    private static Map<String, Object> facts(IntegrityCase one) {
        return Map.of("number", one.number(), "state", one.state(), "version", one.version());
    }
}
