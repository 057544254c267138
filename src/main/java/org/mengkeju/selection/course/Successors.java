package org.mengkeju.selection.course;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
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
import org.mengkeju.selection.notice.Notice;
import org.mengkeju.selection.notice.Notices;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.programme.StageType;
import org.mengkeju.selection.signing.Signing;
import org.mengkeju.selection.step.Steps;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When somebody who was chosen leaves before signing, the next in the published ranking may take the place, under a notice of their own. */
@Service
public class Successors {
    private final CallLog calls;
    private final Applications applications;
    private final ApplicationLog log;
    private final Notices notices;
    private final Steps steps;
    private final DecisionEnd decision;
    private final Signing signing;

    Successors(
            CallLog calls,
            Applications applications,
            ApplicationLog log,
            Notices notices,
            Steps steps,
            DecisionEnd decision,
            Signing signing) {
        this.calls = calls;
        this.applications = applications;
        this.log = log;
        this.notices = notices;
        this.steps = steps;
        this.decision = decision;
        this.signing = signing;
    }

    /** Who would be next: the best placed of those who were behind. Empty where all places are taken or nobody is left. */
    public Optional<Application> next(Call call) {
        Map<ApplicationId, Application> all = new HashMap<>();
        applications.all(call.id()).forEach(one -> all.put(one.id(), one));
        long taken = all.values().stream()
                .filter(one -> one.state() == ApplicationState.CHOSEN || one.state() == ApplicationState.SIGNED)
                .count();
        if (call.state() != CallState.SELECTING || taken >= call.winners()) {
            return Optional.empty();
        }
        return behind(call).stream()
                .map(all::get)
                .filter(one -> one != null && isBehind(call, one) && !decision.isBarred(one))
                .findFirst();
    }

    private static boolean isBehind(Call call, Application one) {
        return one.state() == ApplicationState.OUT
                && one.stage() != null
                && call.programme().stage(one.stage()).type() == StageType.DECISION;
    }

    /** Who may follow, as the decision wrote it down; nobody below the pass line is among them. */
    private List<ApplicationId> behind(Call call) {
        return steps.of(call.id()).stream()
                .filter(step -> step.act().equals(CallMove.ADVANCE.act()))
                .map(step -> steps.details(step).get("behind"))
                .filter(List.class::isInstance)
                .reduce((before, later) -> later)
                .map(list -> ((List<?>) list)
                        .stream()
                                .map(one -> ApplicationId.of(String.valueOf(one)))
                                .toList())
                .orElse(List.of());
    }

    /** Lets the next one take a free place, with a ground; a notice about them runs first. */
    @Transactional
    public void moveUp(CallId id, String ground, Viewer by) {
        moveUp(id, null, ground, by);
    }

    /**
     * The same for the one who was read as next.
     *
     * @param expected whom the officer means, or null for whoever it is
     * @throws Refusal where somebody else is next by now
     */
    @Transactional
    public void moveUp(CallId id, @Nullable ApplicationId expected, String ground, Viewer by) {
        Call call = calls.hold(id);
        if (!by.may(Right.RUN_CALLS) || by.actsFor(call.poster())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.refusal.not-yours");
        }
        Stage stage = call.at();
        Stage notice = stage == null ? null : noticeOf(call, stage);
        if (notice == null) {
            throw Refusal.conflict("selection.refusal.state");
        }
        Application next = next(call).orElseThrow(() -> Refusal.conflict("selection.refusal.nobody-behind"));
        if (expected != null && !next.id().equals(expected)) {
            throw Refusal.conflict("selection.refusal.another-next");
        }
        Application chosen =
                log.move(call, log.hold(next.id()), ApplicationMove.MOVE_UP, CallLog.ground(ground), Map.of(), by);
        Notice published = notices.publish(call, notice, List.of(chosen));
        log.tellLead(call, chosen, "selection.told.chosen");
        if (stage != null && stage.type() == StageType.SIGNING) {
            signing.prepare(call, List.of(chosen), published.last().plusDays(1));
        }
    }

    /** The notice a successor is shown in: the one that runs, or in signing the last one before; else null. */
    private static @Nullable Stage noticeOf(Call call, Stage stage) {
        List<Stage> stages = call.programme().stages();
        return switch (stage.type()) {
            case PUBLIC_NOTICE -> stage;
            case SIGNING ->
                stages.subList(0, stages.indexOf(stage)).stream()
                        .filter(one -> one.type() == StageType.PUBLIC_NOTICE)
                        .reduce((before, later) -> later)
                        .orElse(null);
            default -> null;
        };
    }
}
