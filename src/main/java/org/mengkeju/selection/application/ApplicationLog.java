package org.mengkeju.selection.application;

import java.time.Instant;
import java.util.Map;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.notification.Notification.Text;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Receiver;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.step.Steps;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every move of an application: written and appended to the chain of its call, which the caller holds. */
@Component
public class ApplicationLog {
    private final ApplicationRows rows;
    private final Steps steps;
    private final Notifications notifications;

    ApplicationLog(ApplicationRows rows, Steps steps, Notifications notifications) {
        this.rows = rows;
        this.steps = steps;
        this.notifications = notifications;
    }

    /** Holds an application until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Application hold(ApplicationId id) {
        return rows.lock(id).orElseThrow(Refusal::notFound);
    }

    /** Writes what a move left; the caller holds the call and the application. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Application save(
            Call call,
            Application before,
            Application after,
            ApplicationMove move,
            String ground,
            Map<String, ?> details,
            Viewer by) {
        if (!move.from().contains(before.state())) {
            throw Refusal.conflict("selection.refusal.application-state");
        }
        if (after.state() != move.to()) {
            throw new IllegalStateException(move + " does not lead to " + after.state());
        }
        rows.update(after);
        append(call, after, move.act(), ground, details, by);
        return after;
    }

    /** Moves an application within its call, with a ground. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Application move(
            Call call, Application one, ApplicationMove move, String ground, Map<String, ?> details, Viewer by) {
        String stage =
                switch (move.to()) {
                    case OUT, NOT_ADMITTED -> call.stageKey();
                    case ADMITTED -> null;
                    default -> one.stage();
                };
        Application moved = one.at(move.to(), stage, one.receipt());
        return save(call, one, moved, move, ground, details, by);
    }

    void append(Call call, Application one, String act, String ground, Map<String, ?> details, Viewer by) {
        steps.append(
                new Steps.Entry(
                        call.id(), one.id(), act, call.stageKey(), one.state().name(), ground, details),
                by);
    }

    /** Tells the organisation that leads, once a version. */
    public void tellLead(Call call, Application one, String message) {
        notifications.tell(
                new Receiver.Organisation(one.lead().value()),
                "selection:" + one.id() + ":" + one.version() + ":" + message,
                new Text(
                        message,
                        java.util.List.of(call.number(), call.text().title()),
                        "/selection/applications/" + one.id()));
    }

    /** Asks a partner to answer. */
    void tellPartner(Call call, Application one, OrganisationId partner, Instant now) {
        notifications.tell(
                new Receiver.Organisation(partner.value()),
                "selection:" + one.id() + ":partner:" + partner + ":" + now,
                new Text(
                        "selection.told.partner",
                        java.util.List.of(call.number(), call.text().title()),
                        "/selection/applications/" + one.id()));
    }
}
