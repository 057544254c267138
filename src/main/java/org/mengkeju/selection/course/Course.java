package org.mengkeju.selection.course;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.notification.Notification.Text;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Receiver;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationLog;
import org.mengkeju.selection.application.ApplicationMove;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallLog;
import org.mengkeju.selection.call.CallMove;
import org.mengkeju.selection.call.CallState;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.programme.StageType;
import org.mengkeju.selection.recheck.OpenRechecks;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of a call from stage to stage. */
@Service
public class Course {
    private final CallLog log;
    private final Applications applications;
    private final ApplicationLog applicationLog;
    private final Map<StageType, StageEnd> ends = new HashMap<>();
    private final Argument argument;
    private final OpenRechecks rechecks;
    private final Notifications notifications;
    private final RegionClock clock;
    private final MessageSource messages;

    Course(
            CallLog log,
            Applications applications,
            ApplicationLog applicationLog,
            List<StageEnd> known,
            Argument argument,
            OpenRechecks rechecks,
            Notifications notifications,
            RegionClock clock,
            MessageSource messages) {
        this.log = log;
        this.applications = applications;
        this.applicationLog = applicationLog;
        this.argument = argument;
        this.rechecks = rechecks;
        this.notifications = notifications;
        this.clock = clock;
        this.messages = messages;
        known.forEach(end -> end.types().forEach(type -> ends.put(type, end)));
    }

    /** Passes a stage before publication. */
    @Transactional
    public Call pass(CallId id, int version, String ground, Viewer by) {
        Call call = log.hold(id, version, CallMove.PASS, by);
        Stage stage = stage(call);
        Map<String, ?> details = stage.type() == StageType.EXPERT_ARGUMENT ? argument.passed(call, stage) : Map.of();
        Stage next = call.programme().next(stage);
        boolean ready = next == null || !call.programme().isBeforePublication(next);
        Call passed = ready ? call.at(CallState.READY, null) : call.at(CallState.PROPOSED, next);
        return log.save(call, passed, CallMove.PASS, ground.strip(), details, by);
    }

    /** Closes a call whose time to apply is over; any other is left as it is. */
    @Transactional
    public void close(CallId id) {
        Viewer program = Viewer.program();
        Call call = log.hold(id);
        if (call.state() != CallState.OPEN || call.takesApplications(clock.now())) {
            return;
        }
        List<Application> all = applications.all(id);
        for (Application one : all) {
            if (one.state() == ApplicationState.DRAFT) {
                applicationLog.move(call, applicationLog.hold(one.id()), ApplicationMove.LAPSE, "", Map.of(), program);
            }
        }
        List<Application> in = in(id);
        Stage next = call.programme().next(call.programme().submission());
        Call closed = in.isEmpty() ? call.at(CallState.NO_BID, null) : call.at(CallState.SELECTING, next);
        Call saved = log.save(
                call,
                closed,
                CallMove.CLOSE,
                "",
                Map.of("received", in.size(), "drafts", all.size() - in.size()),
                program);
        enter(saved, in, program);
    }

    /** Ends the stage a call is in and begins the next one. */
    @Transactional
    public Call advance(CallId id, int version, String ground, Viewer by) {
        Call call = log.hold(id, version, CallMove.ADVANCE, by);
        Stage stage = stage(call);
        rechecks.requireAnswered(call, stage);
        List<Application> before = in(id);
        Map<String, ?> details = end(stage).end(call, stage, before, by);
        tellWhoMoved(call, before);
        List<Application> in = in(id);
        Stage next = call.programme().next(stage);
        Call after = after(call, next, in, details);
        Call saved = log.save(call, after, CallMove.ADVANCE, ground.strip(), details, by);
        enter(saved, in, by);
        return saved;
    }

    /** Whoever left in this stage or was chosen in it hears of it. */
    private void tellWhoMoved(Call call, List<Application> before) {
        Map<ApplicationId, Application> now = new HashMap<>();
        applications.all(call.id()).forEach(one -> now.put(one.id(), one));
        for (Application was : before) {
            Application one = now.get(was.id());
            if (one != null && one.state() != was.state()) {
                if (one.state() == ApplicationState.OUT) {
                    applicationLog.tellLead(call, one, "selection.told.out");
                } else if (one.state() == ApplicationState.CHOSEN) {
                    applicationLog.tellLead(call, one, "selection.told.chosen");
                }
            }
        }
    }

    /** Why nobody was chosen though somebody was good enough; published with the call, in the language of its text. */
    private String tooFew(Call call, int few) {
        return messages.getMessage(
                "selection.too-few",
                new Object[] {few, DecisionEnd.leastOf(call)},
                java.util.Locale.SIMPLIFIED_CHINESE);
    }

    private Call after(Call call, @Nullable Stage next, List<Application> in, Map<String, ?> details) {
        boolean signed = applications.all(call.id()).stream().anyMatch(one -> one.state() == ApplicationState.SIGNED);
        if (in.isEmpty() && !signed) {
            return details.get(DecisionEnd.TOO_FEW) instanceof Integer few
                    ? call.unfilled(tooFew(call, few))
                    : call.at(CallState.NONE_CHOSEN, null);
        }
        return next == null ? call.at(CallState.CONCLUDED, null) : call.at(CallState.SELECTING, next);
    }

    private void enter(Call call, List<Application> in, Viewer by) {
        if (call.state() == CallState.SELECTING) {
            Stage stage = stage(call);
            end(stage).enter(call, stage, in, by);
        }
    }

    private List<Application> in(CallId id) {
        return applications.all(id).stream().filter(one -> one.state().isIn()).toList();
    }

    private StageEnd end(Stage stage) {
        StageEnd end = ends.get(stage.type());
        if (end == null) {
            throw new IllegalStateException("nothing ends a stage of " + stage.type());
        }
        return end;
    }

    private static Stage stage(Call call) {
        Stage stage = call.at();
        if (stage == null) {
            throw Refusal.conflict("selection.refusal.state");
        }
        return stage;
    }

    /** Ends a published call before its time. The reason is published, and everybody who applied is told. */
    @Transactional
    public Call endEarly(CallId id, int version, String ground, Viewer by) {
        Call call = log.hold(id, version, CallMove.END_EARLY, by);
        String reason = CallLog.ground(ground);
        Call ended = log.save(call, call.endedEarly(reason), CallMove.END_EARLY, reason, Map.of(), by);
        for (Application one : applications.all(id)) {
            tell(ended, one);
            if (one.state().isIn()) {
                applicationLog.move(
                        call, applicationLog.hold(one.id()), ApplicationMove.END, reason, Map.of("ended", true), by);
            } else if (one.state() == ApplicationState.DRAFT) {
                applicationLog.move(
                        call, applicationLog.hold(one.id()), ApplicationMove.LAPSE, reason, Map.of("ended", true), by);
            }
        }
        return ended;
    }

    private void tell(Call call, Application one) {
        notifications.tell(
                new Receiver.Organisation(one.lead().value()),
                "selection:" + call.id() + ":ended:" + one.id(),
                new Text(
                        "selection.told.ended",
                        List.of(call.number(), call.text().title(), String.valueOf(call.ending())),
                        "/selection/calls/" + call.id()));
    }
}
