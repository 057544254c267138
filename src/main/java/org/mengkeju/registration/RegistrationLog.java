package org.mengkeju.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.notification.Notification.Text;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Receiver;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.registration.RegistrationEntry.Kind;
import org.mengkeju.registration.internal.RecordRows;
import org.mengkeju.registration.internal.RegistrationRows;
import org.springframework.stereotype.Component;

/** Every step of a registration: held, checked against its version, written down, in the history and the audit trail. */
@Component
class RegistrationLog {
    private final RegistrationRows rows;
    private final RecordRows records;
    private final AuditTrail audit;
    private final Notifications notifications;
    private final RegionClock clock;

    RegistrationLog(
            RegistrationRows rows,
            RecordRows records,
            AuditTrail audit,
            Notifications notifications,
            RegionClock clock) {
        this.rows = rows;
        this.records = records;
        this.audit = audit;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Holds a registration until the transaction ends.
     *
     * @param version the version that was read, or null where the step holds on any
     * @throws Refusal when somebody was faster
     */
    Registration hold(RegistrationId id, @Nullable Integer version) {
        Registration held = rows.lock(id).orElseThrow(Refusal::notFound);
        if (version != null && version != held.version()) {
            throw Refusal.conflict("registration.refusal.version");
        }
        return held;
    }

    Registration open(Registration one, Kind kind, Viewer by) {
        note(one.id(), kind, one.form().contractNumber(), by);
        audit.record(by.actor(), "registration.opened", "registration", one.id().toString(), null, facts(one));
        return one;
    }

    /** Writes what a step left. */
    Registration save(Registration before, Registration after, Kind kind, String text, Viewer by) {
        return save(before, after, kind, text, null, by);
    }

    /** As above; with the day of a decision where it is one. */
    Registration save(
            Registration before, Registration after, Kind kind, String text, @Nullable LocalDate decided, Viewer by) {
        boolean moved = before.state() != after.state();
        if (moved && !before.state().next().contains(after.state())) {
            throw Refusal.conflict("registration.refusal.state");
        }
        rows.update(after, decided);
        note(after.id(), kind, text, by);
        String action = "registration." + kind.name().toLowerCase(Locale.ROOT);
        audit.record(by.actor(), action, "registration", after.id().toString(), facts(before), facts(after));
        return rows.find(after.id()).orElseThrow();
    }

    void note(RegistrationId id, Kind kind, String text, Viewer by) {
        records.append(id, new RegistrationEntry(clock.now(), kind, by.name(), text), by);
    }

    /** Tells the applicant. */
    void tell(Registration one, String message, String... arguments) {
        notifications.tell(
                new Receiver.Organisation(one.applicant().value()),
                "registration:" + one.id() + ":" + one.version() + ":" + message,
                new Text(message, with(one.form().title(), arguments), "/registrations/" + one.id()));
    }

    private static List<String> with(String title, String... others) {
        List<String> all = new ArrayList<>(List.of(title));
        all.addAll(List.of(others));
        return all;
    }

    private static Map<String, Object> facts(Registration one) {
        return Map.of("state", one.state(), "version", one.version(), "form", one.form(), "review", one.review());
    }
}
