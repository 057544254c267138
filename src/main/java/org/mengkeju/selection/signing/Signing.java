package org.mengkeju.selection.signing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.TaskSigned;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationAccess;
import org.mengkeju.selection.application.ApplicationLog;
import org.mengkeju.selection.application.ApplicationMove;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallAccess;
import org.mengkeju.selection.call.CallLog;
import org.mengkeju.selection.notice.Notices;
import org.mengkeju.selection.recheck.OpenRechecks;
import org.mengkeju.selection.step.Steps;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signing of task contract and commitment. When the last side has signed, the work begins. */
@Service
public class Signing {
    private final PaperRows rows;
    private final CallLog calls;
    private final CallAccess callAccess;
    private final Applications all;
    private final ApplicationLog applications;
    private final ApplicationAccess access;
    private final Steps steps;
    private final ApplicationEventPublisher events;
    private final Notices notices;
    private final OpenRechecks rechecks;

    Signing(
            PaperRows rows,
            CallLog calls,
            CallAccess callAccess,
            Applications all,
            ApplicationLog applications,
            ApplicationAccess access,
            Steps steps,
            ApplicationEventPublisher events,
            Notices notices,
            OpenRechecks rechecks) {
        this.rows = rows;
        this.calls = calls;
        this.callAccess = callAccess;
        this.all = all;
        this.applications = applications;
        this.access = access;
        this.steps = steps;
        this.events = events;
        this.notices = notices;
        this.rechecks = rechecks;
    }

    /** Makes the papers of whoever was chosen, for work from this day on; who has one keeps it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void prepare(Call call, List<Application> chosen, LocalDate from) {
        String commitment =
                Objects.requireNonNull(call.programme().task()).commitment().zh();
        for (Application one : chosen) {
            var drafter = new ContractDrafter(call, one);
            if (drafter.lacksChief()) {
                throw Refusal.conflict("selection.refusal.chief", one.title());
            }
            rows.insert(drafter.draft(from), commitment);
        }
    }

    /** The paper of an application; empty where there is none the viewer may read. */
    public Optional<SignedPaper> of(ApplicationId application, Viewer viewer) {
        return all.find(application, viewer).flatMap(one -> rows.of(one.id()));
    }

    /** Whether the viewer signs for this side. */
    public boolean signsFor(Side side, Call call, Application one, Viewer viewer) {
        return switch (side) {
            case POSTER -> callAccess.isPoster(call, viewer);
            case TAKER -> access.leads(one, viewer);
            case DEPARTMENT -> viewer.may(Right.RUN_CALLS) && !viewer.actsFor(call.poster());
        };
    }

    /** Signs for a side; signing twice changes nothing. */
    @Transactional
    public void sign(ApplicationId id, Side side, Viewer by) {
        Application found = all.find(id, by).orElseThrow(Refusal::notFound);
        Call call = calls.hold(found.call());
        Application one = applications.hold(id);
        if (!signsFor(side, call, one, by)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.refusal.side");
        }
        if (one.state() != ApplicationState.CHOSEN) {
            throw Refusal.conflict("selection.refusal.application-state");
        }
        rechecks.requireAnswered(call);
        // who followed somebody else is signed with when their own notice has run
        if (notices.isShown(call.id(), id) || notices.isDisputed(call.id(), id)) {
            throw Refusal.conflict("selection.refusal.signing-notice");
        }
        SignedPaper paper = rows.of(id).orElseThrow(() -> Refusal.conflict("selection.refusal.state"));
        String signer = side == Side.DEPARTMENT
                ? "department"
                : Objects.requireNonNull(by.organisation()).toString();
        if (rows.sign(paper, side, signer, by)) {
            steps.append(
                    new Steps.Entry(
                            call.id(),
                            id,
                            "signed",
                            call.stageKey(),
                            one.state().name(),
                            "",
                            Map.of("side", side, "digest", paper.digest())),
                    by);
        }
        begin(call, by);
    }

    /** Work begins with whoever has all signatures, once there are as many as the programme wants at least: a race of one is none. */
    private void begin(Call call, Viewer by) {
        List<Application> chosen = all.all(call.id());
        long begun = chosen.stream()
                .filter(other -> other.state() == ApplicationState.SIGNED)
                .count();
        List<Application> ready = chosen.stream()
                .filter(other -> other.state() == ApplicationState.CHOSEN)
                .filter(other ->
                        rows.of(other.id()).filter(SignedPaper::isComplete).isPresent())
                .toList();
        if (begun + ready.size() < call.programme().winners().least()) {
            return;
        }
        for (Application one : ready) {
            SignedPaper paper = rows.of(one.id()).orElseThrow();
            applications.move(
                    call, applications.hold(one.id()), ApplicationMove.SIGN, "", Map.of("digest", paper.digest()), by);
            events.publishEvent(new TaskSigned(paper.contract()));
        }
    }
}
