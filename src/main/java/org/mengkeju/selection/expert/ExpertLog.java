package org.mengkeju.selection.expert;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.jobs.Jobs;
import org.mengkeju.platform.notification.Notification.Text;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Receiver;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.ExpertId;
import org.mengkeju.selection.expert.rules.PoolEdition;
import org.mengkeju.selection.expert.rules.PoolRules;
import org.springframework.stereotype.Component;

/** Every step of an entry: held, checked against its version and who may, written down, told, and its days planned. */
@Component
class ExpertLog {
    /** Name of the job that looks at the days of an entry. */
    static final String JOB = "selection-expert";

    static final String PROFILE_PAGE = "/selection/expert/profile";
    private static final String SUBJECT = "expert";
    private static final int GROUND_LEAST = 2;
    private static final int GROUND_MOST = 2000;

    private final ExpertRows rows;
    private final ExpertAccess access;
    private final PoolRules rules;
    private final AuditTrail audit;
    private final Notifications notifications;
    private final Jobs jobs;
    private final RegionClock clock;

    ExpertLog(
            ExpertRows rows,
            ExpertAccess access,
            PoolRules rules,
            AuditTrail audit,
            Notifications notifications,
            Jobs jobs,
            RegionClock clock) {
        this.rows = rows;
        this.access = access;
        this.rules = rules;
        this.audit = audit;
        this.notifications = notifications;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Holds an entry until the transaction ends.
     *
     * @param version the version that was read, or null where the move holds on any
     * @throws Refusal when somebody was faster, or the viewer may not make this move
     */
    Expert hold(ExpertId id, @Nullable Integer version, ExpertMove move, Viewer by) {
        Expert held = rows.lock(id).orElseThrow(Refusal::notFound);
        if (by.isSignedIn() && !access.sees(held, by)) {
            throw Refusal.notFound();
        }
        if (version != null && version != held.version()) {
            throw Refusal.conflict("selection.expert.refusal.version");
        }
        if (!move.from().contains(held.state())) {
            throw Refusal.conflict("selection.expert.refusal.state");
        }
        if (!access.may(held, move, by)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.expert.refusal.by." + move.by());
        }
        return held;
    }

    /** What somebody gave as a reason; some moves need one. */
    static String ground(ExpertMove move, String words) {
        String ground = words.strip();
        if (ground.length() > GROUND_MOST || (move.needsGround() && ground.length() < GROUND_LEAST)) {
            throw Refusal.invalid("selection.expert.refusal.ground", GROUND_MOST);
        }
        return ground;
    }

    /** Writes the first step. */
    Expert open(Expert one, Viewer by) {
        rows.insert(one);
        rows.append(one.id(), ExpertMove.APPLY, one.state(), "", by);
        audit.record(by.actor(), "applied", SUBJECT, one.id().toString(), null, facts(one));
        askUnit(one);
        return one;
    }

    /** Writes what a move left. */
    Expert save(Expert before, Expert after, ExpertMove move, String ground, Viewer by) {
        if (!move.from().contains(before.state()) || after.state() != move.to()) {
            throw new IllegalStateException(move + " leads from " + before.state() + " to " + after.state());
        }
        rows.update(after);
        rows.append(after.id(), move, after.state(), ground, by);
        String action = move.name().toLowerCase(Locale.ROOT);
        audit.record(by.actor(), action, SUBJECT, after.id().toString(), facts(before), facts(after));
        if (move == ExpertMove.APPLY) {
            askUnit(after);
        } else if (move != ExpertMove.WAKE) {
            tellExpert(after, "selection.expert.told." + move, ground);
        }
        plan(after);
        return after;
    }

    /** Writes changed data of an entry that stays where it is; what they are is not for the audit trail. */
    void keep(Expert before, Expert after, String action, Viewer by) {
        rows.update(after);
        audit.record(by.actor(), action, SUBJECT, after.id().toString(), facts(before), facts(after));
        plan(after);
    }

    /** Notes that something was declared or taken back; what it was is not for the audit trail. */
    void note(Expert one, String action, Viewer by) {
        audit.record(by.actor(), action, SUBJECT, one.id().toString(), null, Map.of("state", one.state()));
    }

    private void plan(Expert one) {
        PoolEdition edition = rules.on(clock.today());
        if (one.state() == ExpertState.IN_POOL) {
            var last = one.checkedOn().plusMonths(edition.dataMonths().value());
            at(one, last.minusDays(edition.remindDays().value()));
            at(one, last.plusDays(1));
        }
        if (one.until() != null) {
            at(one, one.until());
        }
    }

    private void at(Expert one, java.time.LocalDate day) {
        jobs.plan(JOB, one.id().toString(), day.atStartOfDay(clock.zone()).toInstant());
    }

    /** Asks the unit of an entry that waits for its word. */
    void askUnit(Expert one) {
        OrganisationId unit = one.unit();
        if (unit != null && one.dueOn() != null && one.state() == ExpertState.APPLIED) {
            var text = new Text(
                    "selection.expert.told.unit",
                    List.of(one.name(), one.dueOn().toString()),
                    "/selection/expert/confirm");
            notifications.tell(new Receiver.Organisation(unit.value()), key(one, "unit"), text);
        }
    }

    void tellExpert(Expert one, String message, String... arguments) {
        UUID person = one.person();
        if (person != null) {
            var text = new Text(message, List.of(arguments), PROFILE_PAGE);
            notifications.tell(new Receiver.Person(person), key(one, message), text);
        }
    }

    private static String key(Expert one, String message) {
        return "expert:" + one.id() + ":" + one.version() + ":" + message;
    }

    private static Map<String, Object> facts(Expert one) {
        return Map.of("state", one.state(), "version", one.version());
    }
}
