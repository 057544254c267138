package org.mengkeju.selection.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallDesk;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.course.Course;
import org.mengkeju.selection.notice.Notices;
import org.mengkeju.selection.notice.Objection;
import org.mengkeju.selection.notice.Objections;
import org.mengkeju.selection.programme.Programme;
import org.mengkeju.selection.rest.SelectionJson.CallLine;
import org.mengkeju.selection.rest.SelectionJson.CallView;
import org.mengkeju.selection.rest.SelectionJson.ObjectionView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calls by REST. Every move needs the version that was read in If-Match, so that it is made once. */
@RestController("selectionCallApi")
@RequestMapping("/api/v1/calls")
@Tag(name = "Calls")
@Requires(Right.READ_PUBLISHED)
class CallApi {
    private static final int PAGE = 50;

    private final Calls calls;
    private final CallDesk desk;
    private final Course course;
    private final Notices notices;
    private final Objections objections;
    private final Organisations organisations;

    CallApi(
            Calls calls,
            CallDesk desk,
            Course course,
            Notices notices,
            Objections objections,
            Organisations organisations) {
        this.calls = calls;
        this.desk = desk;
        this.course = course;
        this.notices = notices;
        this.objections = objections;
        this.organisations = organisations;
    }

    /** What a move says: a ground in words, and the last day to apply where it is opened. */
    record Said(@Nullable String ground, @Nullable LocalDate last) {}

    /** An objection; whom it is about stands in a notice that runs. */
    record Objected(
            Objection.@Nullable Subject subject,
            @Nullable UUID application,
            @Nullable String contact,
            @Nullable String text,
            @Nullable String evidence) {}

    @Operation(summary = "Published calls, those one can apply in first; 50 a page")
    @GetMapping
    List<CallLine> list(
            @RequestParam(required = false) Programme.@Nullable Kind kind, @RequestParam(defaultValue = "1") int page) {
        return calls.published(kind, Math.clamp(page, 1, 100_000), PAGE).stream()
                .map(SelectionJson::line)
                .toList();
    }

    @Operation(summary = "One call: the five facts, terms, stages, notices")
    @GetMapping("/{id}")
    ResponseEntity<CallView> one(@PathVariable UUID id, Viewer viewer) {
        return answer(found(id, viewer));
    }

    @Operation(summary = "A move of an officer: pass, send-back, reject, publish, open-again, advance, end-early")
    @PostMapping("/{id}/moves/{move}")
    @Requires(Right.RUN_CALLS)
    ResponseEntity<CallView> move(
            @PathVariable UUID id,
            @PathVariable String move,
            @RequestBody(required = false) @Nullable Said body,
            @RequestHeader("If-Match") String match,
            Viewer viewer) {
        var call = new CallId(id);
        int version = Versions.of(match);
        Said said = body == null ? new Said(null, null) : body;
        String ground = text(said.ground());
        return answer(
                switch (move) {
                    case "pass" -> course.pass(call, version, ground, viewer);
                    case "send-back" -> desk.sendBack(call, version, ground, viewer);
                    case "reject" -> desk.reject(call, version, ground, viewer);
                    case "publish" -> desk.publish(call, version, day(said.last()), viewer);
                    case "open-again" -> desk.openAgain(call, version, day(said.last()), ground, viewer);
                    case "advance" -> course.advance(call, version, ground, viewer);
                    case "end-early" -> course.endEarly(call, version, ground, viewer);
                    default -> throw Refusal.notFound();
                });
    }

    @Operation(summary = "The caller's own objections in a call; all for officers and auditors")
    @GetMapping("/{id}/objections")
    @Requires(Right.OWN_ACCOUNT)
    List<ObjectionView> objections(@PathVariable UUID id, Viewer viewer) {
        return notices.objections(found(id, viewer).id(), viewer).stream()
                .map(SelectionJson::view)
                .toList();
    }

    @Operation(summary = "Object to a notice that runs, under one's own name; the same words are one objection")
    @PostMapping("/{id}/objections")
    @Requires(Right.OWN_ACCOUNT)
    ObjectionView object(@PathVariable UUID id, @RequestBody Objected body, Viewer viewer) {
        Objection.Subject subject = body.subject();
        if (subject == null) {
            throw Refusal.invalid("platform.refusal.value", "subject");
        }
        UUID about = body.application();
        var draft = new Objections.Draft(
                subject,
                about == null ? null : new ApplicationId(about),
                text(body.contact()),
                text(body.text()),
                text(body.evidence()));
        return SelectionJson.view(objections.object(found(id, viewer).id(), draft, viewer));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    private static LocalDate day(@Nullable LocalDate last) {
        if (last == null) {
            throw Refusal.invalid("selection.refusal.day");
        }
        return last;
    }

    private Call found(UUID id, Viewer viewer) {
        return calls.find(new CallId(id), viewer).orElseThrow(Refusal::notFound);
    }

    private ResponseEntity<CallView> answer(Call call) {
        var poster = call.poster();
        return ResponseEntity.ok()
                .eTag(Versions.tag(call.version()))
                .body(SelectionJson.view(
                        call, poster == null ? null : organisations.name(poster), notices.of(call.id())));
    }
}
