package org.mengkeju.selection.course;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationLog;
import org.mengkeju.selection.application.ApplicationMove;
import org.mengkeju.selection.ballot.Ballot;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallAccess;
import org.mengkeju.selection.call.CallLog;
import org.mengkeju.selection.call.CallState;
import org.mengkeju.selection.programme.Rubric;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.programme.StageType;
import org.mengkeju.selection.step.Steps;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done about single applications while their call is in a stage. */
@Service
public class StageDesk {
    private final CallLog calls;
    private final CallAccess access;
    private final ApplicationLog applications;
    private final Findings findings;
    private final Steps steps;

    StageDesk(CallLog calls, CallAccess access, ApplicationLog applications, Findings findings, Steps steps) {
        this.calls = calls;
        this.access = access;
        this.applications = applications;
        this.findings = findings;
        this.steps = steps;
    }

    private record Held(Call call, Stage stage, Application application) {}

    /** 受理: everything is there. */
    @Transactional
    public void admit(CallId id, ApplicationId application, Viewer by) {
        Held held = hold(id, application, StageType.COMPLETENESS_CHECK);
        officer(held.call(), by);
        applications.move(held.call(), held.application(), ApplicationMove.ADMIT, "", Map.of(), by);
    }

    /** 不予受理, in writing and with the reason. */
    @Transactional
    public void decline(CallId id, ApplicationId application, String ground, Viewer by) {
        Held held = hold(id, application, StageType.COMPLETENESS_CHECK);
        officer(held.call(), by);
        Application declined = applications.move(
                held.call(), held.application(), ApplicationMove.DECLINE, CallLog.ground(ground), Map.of(), by);
        applications.tellLead(held.call(), declined, "selection.told.declined");
    }

    /** What was seen on site. */
    @Transactional
    public void visited(CallId id, ApplicationId application, boolean sound, String report, Viewer by) {
        Held held = hold(id, application, StageType.SITE_VISIT);
        officer(held.call(), by);
        find(held, new Finding.Visit(sound, CallLog.ground(report)), by);
    }

    /** What the final user thinks, from 0 to 100, with a reason. */
    @Transactional
    public void opinion(CallId id, ApplicationId application, BigDecimal score, String text, Viewer by) {
        Held held = hold(id, application, StageType.USER_OPINION);
        boolean isUser = held.call().poster() == null ? by.may(Right.RUN_CALLS) : access.isPoster(held.call(), by);
        if (!isUser) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.refusal.user");
        }
        if (score.signum() < 0 || score.compareTo(BigDecimal.valueOf(Rubric.MOST)) > 0 || score.scale() > 2) {
            throw Refusal.invalid("selection.refusal.score");
        }
        find(held, new Finding.Opinion(score, CallLog.ground(text)), by);
    }

    /** How the group voted. */
    @Transactional
    public void voted(CallId id, ApplicationId application, int attending, int recused, int yes, int no, Viewer by) {
        Held held = hold(id, application, StageType.BALLOT);
        officer(held.call(), by);
        Stage.Vote vote = Objects.requireNonNull(held.stage().vote());
        Ballot ballot;
        try {
            ballot = new Ballot(vote.members(), attending, recused, yes, no);
        } catch (IllegalArgumentException impossible) {
            throw Refusal.invalid("selection.refusal.votes", vote.members());
        }
        // without a quorum nothing was decided: the vote is taken again
        if (ballot.count(vote.rules()).result() == Ballot.Result.VOID) {
            throw Refusal.conflict(
                    "selection.refusal.quorum", ballot.count(vote.rules()).quorum());
        }
        find(held, new Finding.Vote(ballot), by);
    }

    /** Who is chosen where scores do not decide, with the ground. */
    @Transactional
    public void choose(CallId id, ApplicationId application, boolean in, String ground, Viewer by) {
        Held held = hold(id, application, StageType.DECISION);
        officer(held.call(), by);
        find(held, new Finding.Chosen(in, CallLog.ground(ground)), by);
    }

    private void find(Held held, Finding finding, Viewer by) {
        Call call = held.call();
        Application one = held.application();
        Finding.Made before = findings.of(call.id(), held.stage()).get(one.id());
        if (before != null && before.finding().equals(finding)) {
            return; // said twice is found once
        }
        findings.put(call.id(), held.stage(), one.id(), finding, by);
        String act = "found-"
                + held.stage().type().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        steps.append(
                new Steps.Entry(
                        call.id(), one.id(), act, call.stageKey(), one.state().name(), "", Map.of("finding", finding)),
                by);
    }

    private Held hold(CallId id, ApplicationId application, StageType type) {
        Call call = calls.hold(id);
        Stage stage = call.at();
        if (call.state() != CallState.SELECTING || stage == null || stage.type() != type) {
            throw Refusal.conflict("selection.refusal.state");
        }
        Application one = applications.hold(application);
        if (!one.call().equals(id)) {
            throw Refusal.notFound();
        }
        if (!one.state().isIn()) {
            throw Refusal.conflict("selection.refusal.application-state");
        }
        return new Held(call, stage, one);
    }

    private static void officer(Call call, Viewer by) {
        if (!by.may(Right.RUN_CALLS) || by.actsFor(call.poster())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.refusal.not-yours");
        }
    }
}
