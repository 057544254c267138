package org.mengkeju.selection.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationDesk;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.application.Completeness;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.form.Answers;
import org.mengkeju.selection.form.FormReader;
import org.mengkeju.selection.rest.SelectionJson.ApplicationView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Applications of the caller's own organisation by REST; one in a call, so that beginning twice begins once. */
@RestController("selectionApplicationApi")
@RequestMapping("/api/v1")
@Tag(name = "Applications")
@Requires(Right.APPLY_IN_CALLS)
class ApplicationApi {
    private final Applications applications;
    private final ApplicationDesk desk;
    private final Completeness completeness;
    private final Calls calls;
    private final RegionClock clock;

    ApplicationApi(
            Applications applications,
            ApplicationDesk desk,
            Completeness completeness,
            Calls calls,
            RegionClock clock) {
        this.applications = applications;
        this.desk = desk;
        this.completeness = completeness;
        this.calls = calls;
        this.clock = clock;
    }

    /** A draft as a whole; money in yuan, days as 2026-11-22, flags as true, choices by key. */
    record Written(
            @Nullable String title,
            @Nullable UUID leader,
            @Nullable UUID chief,
            @Nullable Answers answers,
            @Nullable List<Application.Unsuitable> avoid) {}

    /** Why somebody withdraws. */
    record Ground(@Nullable String ground) {}

    @Operation(summary = "Applications the caller's organisation leads or takes part in")
    @GetMapping("/applications")
    List<ApplicationView> list(Viewer viewer) {
        return applications.own(viewer).stream().map(one -> view(one, viewer)).toList();
    }

    @Operation(summary = "One application of the caller's organisation, with what is still missing")
    @GetMapping("/applications/{id}")
    ResponseEntity<ApplicationView> one(@PathVariable UUID id, Viewer viewer) {
        return answer(found(id, viewer), viewer);
    }

    @Operation(summary = "Begin an application in a call; where there is one, that one is given")
    @PostMapping("/calls/{id}/applications")
    ResponseEntity<ApplicationView> begin(@PathVariable UUID id, Viewer viewer) {
        return answer(desk.begin(new CallId(id), viewer), viewer);
    }

    @Operation(summary = "Save a draft, complete or not")
    @PutMapping("/applications/{id}")
    ResponseEntity<ApplicationView> write(
            @PathVariable UUID id, @RequestBody Written body, @RequestHeader("If-Match") String match, Viewer viewer) {
        Application one = found(id, viewer);
        Answers sent = body.answers() == null ? Answers.NONE : body.answers();
        String title = body.title();
        var writing = new ApplicationDesk.Writing(
                title == null ? "" : title,
                body.leader(),
                body.chief(),
                FormReader.sent(call(one, viewer).programme().fields(), sent),
                body.avoid() == null ? List.of() : body.avoid());
        return answer(desk.write(one.id(), Versions.of(match), writing, viewer), viewer);
    }

    @Operation(summary = "Hand in; what counts is when the request arrived")
    @PostMapping("/applications/{id}/submit")
    ResponseEntity<ApplicationView> submit(
            @PathVariable UUID id, @RequestHeader("If-Match") String match, Viewer viewer) {
        Instant received = clock.now();
        return answer(desk.submit(new ApplicationId(id), Versions.of(match), received, viewer), viewer);
    }

    @Operation(summary = "Take back before the window closes, to change it")
    @PostMapping("/applications/{id}/take-back")
    ResponseEntity<ApplicationView> takeBack(
            @PathVariable UUID id, @RequestHeader("If-Match") String match, Viewer viewer) {
        return answer(desk.takeBack(new ApplicationId(id), Versions.of(match), viewer), viewer);
    }

    @Operation(summary = "Withdraw for good, with a reason")
    @PostMapping("/applications/{id}/withdraw")
    ResponseEntity<ApplicationView> withdraw(
            @PathVariable UUID id, @RequestBody Ground body, @RequestHeader("If-Match") String match, Viewer viewer) {
        String ground = body.ground() == null ? "" : body.ground();
        return answer(desk.withdraw(new ApplicationId(id), Versions.of(match), ground, viewer), viewer);
    }

    private Application found(UUID id, Viewer viewer) {
        return applications.find(new ApplicationId(id), viewer).orElseThrow(Refusal::notFound);
    }

    private Call call(Application one, Viewer viewer) {
        return calls.find(one.call(), viewer).orElseThrow(Refusal::notFound);
    }

    private ApplicationView view(Application one, Viewer viewer) {
        return SelectionJson.view(one, completeness.report(call(one, viewer), one));
    }

    private ResponseEntity<ApplicationView> answer(Application one, Viewer viewer) {
        return ResponseEntity.ok().eTag(Versions.tag(one.version())).body(view(one, viewer));
    }
}
