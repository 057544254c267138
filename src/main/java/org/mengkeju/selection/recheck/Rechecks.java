package org.mengkeju.selection.recheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationAccess;
import org.mengkeju.selection.application.ApplicationLog;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallLog;
import org.mengkeju.selection.programme.Programme;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.step.Step;
import org.mengkeju.selection.step.Steps;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever was not admitted or not chosen may ask for a review of the decision: about procedure, within the programme's days. */
@Service
public class Rechecks {
    private final RecheckRows rows;
    private final CallLog calls;
    private final Applications applications;
    private final ApplicationLog log;
    private final ApplicationAccess access;
    private final GoingBack goingBack;
    private final Steps steps;
    private final RegionClock clock;
    private final WorkingCalendar calendar;

    Rechecks(
            RecheckRows rows,
            CallLog calls,
            Applications applications,
            ApplicationLog log,
            ApplicationAccess access,
            GoingBack goingBack,
            Steps steps,
            RegionClock clock,
            WorkingCalendar calendar) {
        this.rows = rows;
        this.calls = calls;
        this.applications = applications;
        this.log = log;
        this.access = access;
        this.goingBack = goingBack;
        this.steps = steps;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** The request about an application; who may read the application was checked. */
    public Optional<Recheck> of(ApplicationId application) {
        return rows.of(application);
    }

    /** Requests in a call, for those who read calls. */
    public List<Recheck> of(Call call, Viewer viewer) {
        return viewer.may(Right.READ_CALLS) ? rows.of(call.id()) : List.of();
    }

    /** The last day to ask; empty where nothing was decided against the application. */
    public Optional<LocalDate> lastDay(Call call, Application one) {
        if (one.state() != ApplicationState.OUT && one.state() != ApplicationState.NOT_ADMITTED) {
            return Optional.empty();
        }
        return steps.of(one.id()).stream()
                .filter(step -> step.state().equals(one.state().name()))
                .map(Step::at)
                .reduce((before, later) -> later)
                .map(at -> rules(call).within().lastAfter(clock.dayOf(at), calendar));
    }

    private static Programme.Recheck rules(Call call) {
        return call.programme().rechecks();
    }

    /**
     * Takes a request.
     *
     * @throws Refusal where it is late, or rests on another academic opinion
     */
    @Transactional
    public Recheck ask(ApplicationId id, RecheckGround ground, String text, Viewer by) {
        Application found = applications.find(id, by).orElseThrow(Refusal::notFound);
        Call call = calls.hold(found.call());
        Application one = log.hold(id);
        UUID person = by.person();
        if (person == null || !access.leads(one, by)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.refusal.not-yours");
        }
        LocalDate last = lastDay(call, one).orElseThrow(() -> Refusal.conflict("selection.refusal.application-state"));
        if (clock.today().isAfter(last)) {
            throw Refusal.conflict("selection.refusal.recheck-late", last);
        }
        if (!ground.counts()) {
            throw Refusal.invalid("selection.refusal.recheck-academic");
        }
        var asked = new Recheck(
                Identifier.next(),
                call.id(),
                id,
                ground,
                CallLog.ground(text),
                person,
                by.name(),
                RecheckState.OPEN,
                clock.now(),
                rules(call).answer().lastAfter(clock.today(), calendar),
                null);
        if (!rows.insert(asked)) {
            throw Refusal.conflict("selection.refusal.recheck-once");
        }
        append(call, one, "recheck-asked", asked.text(), asked, by);
        return asked;
    }

    /**
     * Answers a request. Where the procedure was not kept, the application is in again and its call goes back to the stage it
     * left; where somebody has signed or the call is over, the answer is kept and told and changes nothing else.
     *
     * @param backTo key of the stage from which everything is decided again, not after the one the application left; null for
     *     that one itself
     */
    @Transactional
    public void settle(UUID id, RecheckState state, @Nullable String backTo, String answer, Viewer by) {
        Recheck asked = rows.find(id).orElseThrow(Refusal::notFound);
        Call call = calls.hold(asked.call());
        Application one = log.hold(asked.application());
        UUID officer = by.person();
        if (officer == null || !by.may(Right.RUN_CALLS) || by.actsFor(call.poster())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.refusal.not-yours");
        }
        if (!RecheckState.OPEN.next().contains(state)) {
            throw Refusal.invalid("selection.refusal.state");
        }
        String ground = CallLog.ground(answer);
        if (!rows.settle(id, state, ground, officer, clock.now())) {
            throw Refusal.conflict("selection.refusal.settled");
        }
        append(call, one, "recheck-" + state.name().toLowerCase(java.util.Locale.ROOT), ground, asked, by);
        String told = "selection.told.recheck";
        if (state == RecheckState.AGAIN) {
            boolean again = goingBack.carryOut(call, one, backTo, ground, Map.of("recheck", id.toString()), by);
            told = again ? "selection.told.recheck-again" : "selection.told.recheck-late";
        }
        log.tellLead(call, one, told);
    }

    /** Answers a request; where it is upheld the call goes back to the stage the application left. */
    @Transactional
    public void settle(UUID id, RecheckState state, String answer, Viewer by) {
        settle(id, state, null, answer, by);
    }

    /** Stages the call may go back to when a request is upheld, the one it left last; none where nothing changes any more. */
    public List<Stage> ways(Call call, Application one) {
        return goingBack.ways(call, one);
    }

    private void append(Call call, Application one, String act, String ground, Recheck about, Viewer by) {
        steps.append(
                new Steps.Entry(
                        call.id(),
                        one.id(),
                        act,
                        call.stageKey(),
                        one.state().name(),
                        ground,
                        Map.of("recheck", about.id().toString(), "ground", about.ground())),
                by);
    }
}
