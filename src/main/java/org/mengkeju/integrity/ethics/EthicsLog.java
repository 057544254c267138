package org.mengkeju.integrity.ethics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.ethics.EthicsMove.By;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.notification.Notification.Text;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Receiver;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Component;

/** Every step of an ethics review: held, checked against its version and who may, written down, in history and audit trail. */
@Component
class EthicsLog {
    private static final String SUBJECT = "ethics-activity";

    private final EthicsRows rows;
    private final Committees committees;
    private final AuditTrail audit;
    private final Notifications notifications;
    private final RegionClock clock;

    EthicsLog(
            EthicsRows rows, Committees committees, AuditTrail audit, Notifications notifications, RegionClock clock) {
        this.rows = rows;
        this.committees = committees;
        this.audit = audit;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Whether this viewer may make the move, where the activity stands now. */
    boolean may(EthicsActivity one, EthicsMove move, Viewer viewer) {
        return move.from().contains(one.state()) && isFor(one, move.by(), viewer);
    }

    private boolean isFor(EthicsActivity one, By by, Viewer viewer) {
        boolean leads = one.leader().equals(viewer.person());
        return switch (by) {
            case LEADER -> leads && viewer.may(Right.REVIEW_ETHICS);
            case COMMITTEE ->
                !leads && viewer.isSignedIn() && viewer.may(Right.REVIEW_ETHICS) && viewer.actsFor(reviewing(one));
            case DEPARTMENT ->
                viewer.isSignedIn() && viewer.may(Right.HANDLE_INTEGRITY) && !viewer.actsFor(one.organisation());
            case PROGRAM -> !viewer.isSignedIn();
        };
    }

    /** The organisation whose committee reviews it; before it is submitted its own. */
    private OrganisationId reviewing(EthicsActivity one) {
        UUID committee = one.committee();
        return committee == null
                ? one.organisation()
                : committees.find(committee).map(Committee::organisation).orElseThrow();
    }

    boolean mayRead(EthicsActivity one, Viewer viewer) {
        return viewer.actsFor(one.organisation()) || viewer.actsFor(reviewing(one)) || viewer.may(Right.READ_INTEGRITY);
    }

    /**
     * Holds an activity until the transaction ends.
     *
     * @param version the version that was read, or null where the step holds on any
     * @throws Refusal when somebody was faster, or the viewer may not make this move
     */
    EthicsActivity hold(UUID id, @Nullable Integer version, EthicsMove move, Viewer by) {
        EthicsActivity held = rows.lock(id).orElseThrow(Refusal::notFound);
        if (by.isSignedIn() && !mayRead(held, by)) {
            throw Refusal.notFound();
        }
        if (version != null && version != held.version()) {
            throw Refusal.conflict("integrity.refusal.version");
        }
        if (!move.from().contains(held.state())) {
            throw Refusal.conflict("integrity.refusal.state");
        }
        if (!isFor(held, move.by(), by)) {
            String who = move.by().name().toLowerCase(Locale.ROOT);
            throw new Refusal(Refusal.Kind.FORBIDDEN, "integrity.ethics.refusal.by." + who);
        }
        return held;
    }

    EthicsActivity open(EthicsActivity one, Viewer by) {
        rows.insert(one);
        rows.append(one.id(), new EthicsStep(EthicsMove.ENTER, one.state(), by.name(), "", clock.now()), by.person());
        audit.record(by.actor(), "entered", SUBJECT, one.id().toString(), null, facts(one));
        return one;
    }

    /** Writes what a move left. */
    EthicsActivity save(EthicsActivity before, EthicsActivity after, EthicsMove move, String text, Viewer by) {
        if (!move.from().contains(before.state()) || after.state() != move.to()) {
            throw new IllegalStateException(move + " leads from " + before.state() + " to " + after.state());
        }
        rows.update(after);
        rows.append(after.id(), new EthicsStep(move, after.state(), by.name(), text, clock.now()), by.person());
        String action = move.name().toLowerCase(Locale.ROOT);
        audit.record(by.actor(), action, SUBJECT, after.id().toString(), facts(before), facts(after));
        return rows.find(after.id()).orElseThrow();
    }

    /** Tells the leader. */
    void tellLeader(EthicsActivity one, String message, String... more) {
        tell(new Receiver.Person(one.leader()), one, message, more);
    }

    /** Tells the organisation whose committee reviews it. */
    void tellCommittee(EthicsActivity one, String message, String... more) {
        tell(new Receiver.Organisation(reviewing(one).value()), one, message, more);
    }

    private void tell(Receiver receiver, EthicsActivity one, String message, String... more) {
        List<String> arguments = new ArrayList<>(List.of(one.title()));
        arguments.addAll(List.of(more));
        String key = "ethics:" + one.id() + ":" + one.version() + ":" + message;
        notifications.tell(receiver, key, new Text(message, arguments, "/ethics/activities/" + one.id()));
    }

    private static Map<String, Object> facts(EthicsActivity one) {
        return Map.of("state", one.state(), "version", one.version(), "review", one.review());
    }
}
