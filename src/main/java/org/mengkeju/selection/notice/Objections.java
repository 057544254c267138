package org.mengkeju.selection.notice;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.notification.Notification.Text;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Receiver;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationLog;
import org.mengkeju.selection.application.ApplicationMove;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallLog;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.step.Steps;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objections: under one's own name, in time, about facts and procedure; settled by an officer with a reason. */
@Service
public class Objections {
    private static final int TEXT_MAX = 4000;
    private static final int CONTACT_MAX = 200;

    private final NoticeRows rows;
    private final Notices notices;
    private final CallLog calls;
    private final ApplicationLog applications;
    private final Steps steps;
    private final Notifications notifications;
    private final RegionClock clock;
    private final WorkingCalendar calendar;

    Objections(
            NoticeRows rows,
            Notices notices,
            CallLog calls,
            ApplicationLog applications,
            Steps steps,
            Notifications notifications,
            RegionClock clock,
            WorkingCalendar calendar) {
        this.rows = rows;
        this.notices = notices;
        this.calls = calls;
        this.applications = applications;
        this.steps = steps;
        this.notifications = notifications;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** What is said in an objection; evidence and a way to reach whoever objects belong to it. */
    public record Draft(
            Objection.Subject subject,
            @Nullable ApplicationId application,
            String contact,
            String text,
            String evidence) {}

    /**
     * Takes an objection.
     *
     * @throws Refusal where it is anonymous, late, without evidence, or a disagreement with one's own result
     */
    @Transactional
    public Objection object(CallId id, Draft draft, Viewer by) {
        UUID person = by.person();
        if (person == null) {
            throw new Refusal(Refusal.Kind.SIGN_IN, "selection.refusal.anonymous");
        }
        Call call = calls.hold(id);
        if (!call.state().isPublic()) {
            throw Refusal.notFound();
        }
        Notice notice = notices.running(id).orElseThrow(() -> Refusal.conflict("selection.refusal.objection-late"));
        if (draft.subject() == Objection.Subject.RESULT) {
            throw Refusal.invalid("selection.refusal.objection-result");
        }
        ApplicationId about = draft.application();
        if (about != null && !notices.isShown(id, about)) {
            throw Refusal.invalid("selection.refusal.objection-about");
        }
        var one = new Objection(
                Identifier.next(),
                id,
                notice.stage(),
                draft.application(),
                person,
                by.name(),
                text(draft.contact(), CONTACT_MAX),
                text(draft.text(), TEXT_MAX),
                text(draft.evidence(), TEXT_MAX),
                Objection.State.OPEN,
                clock.now(),
                call.programme().stage(notice.stage()).publicity().answer().lastAfter(clock.today(), calendar),
                null,
                null,
                null);
        Optional<Objection> said = rows.objections(id).stream()
                .filter(there -> there.state() == Objection.State.OPEN && there.saysTheSame(one))
                .findFirst();
        if (said.isPresent()) {
            return said.get();
        }
        rows.insert(one);
        // who objected is not written into the chain: those who read it are not all entitled to know
        append(call, one, "objection-received", "", Viewer.program());
        return one;
    }

    private static String text(String typed, int most) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > most) {
            throw Refusal.invalid("selection.refusal.objection", most);
        }
        return text;
    }

    /** Settles an objection; where it is upheld against somebody who was chosen, they leave. */
    @Transactional
    public void settle(UUID id, boolean upheld, String answer, Viewer by) {
        UUID officer = by.person();
        Objection found = rows.find(id).orElseThrow(Refusal::notFound);
        Call call = calls.hold(found.call());
        if (officer == null || !by.may(Right.RUN_CALLS) || by.actsFor(call.poster())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.refusal.not-yours");
        }
        Objection one = rows.find(id).orElseThrow(Refusal::notFound);
        if (one.state() != Objection.State.OPEN) {
            throw Refusal.conflict("selection.refusal.settled");
        }
        if (one.person().equals(officer)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.refusal.own-objection");
        }
        String ground = CallLog.ground(answer);
        Objection.State state = upheld ? Objection.State.UPHELD : Objection.State.NOT_UPHELD;
        rows.settle(id, state, ground, officer, clock.now());
        append(call, one, "objection-" + (upheld ? "upheld" : "not-upheld"), ground, by);
        ApplicationId about = one.application();
        if (upheld && about != null) {
            Application against = applications.hold(about);
            if (against.call().equals(call.id()) && against.state() == ApplicationState.CHOSEN) {
                applications.move(call, against, ApplicationMove.DROP, ground, Map.of("rule", "objection"), by);
            }
        }
        notifications.tell(
                new Receiver.Person(one.person()),
                "selection:objection:" + id,
                new Text(
                        "selection.told.objection",
                        java.util.List.of(call.number(), call.text().title(), ground),
                        "/selection/calls/" + call.id()));
    }

    private void append(Call call, Objection one, String act, String ground, Viewer by) {
        Stage stage = call.programme().stage(one.stage());
        steps.append(
                new Steps.Entry(
                        call.id(),
                        one.application(),
                        act,
                        stage.key(),
                        call.state().name(),
                        ground,
                        Map.of("objection", one.id().toString())),
                by);
    }
}
