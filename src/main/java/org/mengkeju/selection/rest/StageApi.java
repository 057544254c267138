package org.mengkeju.selection.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallAccess;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.course.Finding;
import org.mengkeju.selection.course.Findings;
import org.mengkeju.selection.course.StageDesk;
import org.mengkeju.selection.course.Successors;
import org.mengkeju.selection.notice.Notices;
import org.mengkeju.selection.notice.Objection;
import org.mengkeju.selection.notice.Objections;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.rest.SelectionJson.ObjectionView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is found about single applications while a call is in a stage, who moves up, and answers to objections. */
@RestController("selectionStageApi")
@RequestMapping("/api/v1/calls/{id}")
@Tag(name = "Calls")
@Requires(Right.RUN_CALLS)
class StageApi {
    private final Calls calls;
    private final CallAccess access;
    private final StageDesk stages;
    private final Findings findings;
    private final Successors successors;
    private final Objections objections;
    private final Notices notices;

    StageApi(
            Calls calls,
            CallAccess access,
            StageDesk stages,
            Findings findings,
            Successors successors,
            Objections objections,
            Notices notices) {
        this.calls = calls;
        this.access = access;
        this.stages = stages;
        this.findings = findings;
        this.successors = successors;
        this.objections = objections;
        this.notices = notices;
    }

    /** Why, in words. */
    record Ground(@Nullable String ground) {
        String text() {
            return ground == null ? "" : ground;
        }
    }

    /** What was seen on site, or whether somebody is chosen. */
    record Judged(@Nullable Boolean yes, @Nullable String ground) {}

    /** The final user's points and words. */
    record Opinion(@Nullable BigDecimal score, @Nullable String text) {}

    /** Votes as they were counted. */
    record Votes(int attending, int recused, int yes, int no) {}

    /** Who moves up, as it was read, and why. */
    record Next(@Nullable UUID application, @Nullable String ground) {}

    /** An answer to an objection. */
    record Settled(@Nullable Boolean upheld, @Nullable String answer) {}

    @Operation(summary = "What was found in a stage without a panel; for officers, auditors and the poster")
    @GetMapping("/findings")
    @Requires(Right.OWN_ACCOUNT)
    List<Finding.Made> findings(@PathVariable UUID id, @RequestParam String stage, Viewer viewer) {
        Call call = found(id, viewer);
        if (!viewer.may(Right.READ_CALLS) && !access.isPoster(call, viewer)) {
            throw Refusal.notFound();
        }
        Stage its = call.programme().stages().stream()
                .filter(one -> one.key().equals(stage) && one.type().hasFindings())
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return List.copyOf(findings.of(call.id(), its).values());
    }

    @Operation(summary = "Admit an application in the form check")
    @PutMapping("/applications/{application}/admission")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void admit(@PathVariable UUID id, @PathVariable UUID application, Viewer viewer) {
        stages.admit(new CallId(id), new ApplicationId(application), viewer);
    }

    @Operation(summary = "Decline an application in the form check, with the reason")
    @PostMapping("/applications/{application}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable UUID id, @PathVariable UUID application, @RequestBody Ground body, Viewer viewer) {
        stages.decline(new CallId(id), new ApplicationId(application), body.text(), viewer);
    }

    @Operation(summary = "What was seen on site")
    @PutMapping("/applications/{application}/visit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void visit(@PathVariable UUID id, @PathVariable UUID application, @RequestBody Judged body, Viewer viewer) {
        stages.visited(new CallId(id), new ApplicationId(application), yes(body), text(body.ground()), viewer);
    }

    @Operation(summary = "The final user's opinion, from 0 to 100; by the poster, or an officer where there is none")
    @PutMapping("/applications/{application}/opinion")
    @Requires(Right.POST_CHALLENGES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void opinion(@PathVariable UUID id, @PathVariable UUID application, @RequestBody Opinion body, Viewer viewer) {
        BigDecimal score = body.score();
        if (score == null) {
            throw Refusal.invalid("selection.refusal.score");
        }
        stages.opinion(new CallId(id), new ApplicationId(application), score, text(body.text()), viewer);
    }

    @Operation(summary = "How the group voted")
    @PutMapping("/applications/{application}/votes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void votes(@PathVariable UUID id, @PathVariable UUID application, @RequestBody Votes body, Viewer viewer) {
        stages.voted(
                new CallId(id),
                new ApplicationId(application),
                body.attending(),
                body.recused(),
                body.yes(),
                body.no(),
                viewer);
    }

    @Operation(summary = "Who is chosen where scores do not decide, with the ground")
    @PutMapping("/applications/{application}/choice")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@PathVariable UUID id, @PathVariable UUID application, @RequestBody Judged body, Viewer viewer) {
        stages.choose(new CallId(id), new ApplicationId(application), yes(body), text(body.ground()), viewer);
    }

    @Operation(summary = "Who would move up next; empty where no place is free or nobody is behind")
    @GetMapping("/successor")
    @Requires(Right.READ_CALLS)
    Next successor(@PathVariable UUID id, Viewer viewer) {
        return new Next(
                successors
                        .next(found(id, viewer))
                        .map(Application::id)
                        .map(ApplicationId::value)
                        .orElse(null),
                null);
    }

    @Operation(summary = "Let the one who was read as next move up, under a notice of their own")
    @PostMapping("/successor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void moveUp(@PathVariable UUID id, @RequestBody Next body, Viewer viewer) {
        UUID next = body.application();
        if (next == null) {
            throw Refusal.invalid("platform.refusal.value", "application");
        }
        successors.moveUp(new CallId(id), new ApplicationId(next), text(body.ground()), viewer);
    }

    @Operation(summary = "Answer an objection; whoever it is upheld against leaves")
    @PostMapping("/objections/{objection}/answer")
    ObjectionView settle(
            @PathVariable UUID id, @PathVariable UUID objection, @RequestBody Settled body, Viewer viewer) {
        Boolean upheld = body.upheld();
        if (upheld == null) {
            throw Refusal.invalid("platform.refusal.value", "upheld");
        }
        Objection one = of(id, objection, viewer);
        objections.settle(one.id(), upheld, text(body.answer()), viewer);
        return SelectionJson.view(of(id, objection, viewer));
    }

    private Objection of(UUID id, UUID objection, Viewer viewer) {
        return notices.objections(found(id, viewer).id(), viewer).stream()
                .filter(one -> one.id().equals(objection))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static boolean yes(Judged body) {
        Boolean yes = body.yes();
        if (yes == null) {
            throw Refusal.invalid("platform.refusal.value", "yes");
        }
        return yes;
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    private Call found(UUID id, Viewer viewer) {
        return calls.find(new CallId(id), viewer).orElseThrow(Refusal::notFound);
    }
}
