package org.mengkeju.selection.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.recheck.Recheck;
import org.mengkeju.selection.recheck.RecheckGround;
import org.mengkeju.selection.recheck.RecheckState;
import org.mengkeju.selection.recheck.Rechecks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reviews of decisions: one an application, so that asking is written under its address; answered once. */
@RestController("selectionRecheckApi")
@RequestMapping("/api/v1")
@Tag(name = "Reviews of decisions")
@Requires(Right.APPLY_IN_CALLS)
class RecheckApi {
    private final Rechecks rechecks;
    private final Applications applications;
    private final Calls calls;

    RecheckApi(Rechecks rechecks, Applications applications, Calls calls) {
        this.rechecks = rechecks;
        this.applications = applications;
        this.calls = calls;
    }

    /** What somebody asks. */
    record Asked(@Nullable RecheckGround ground, @Nullable String text) {}

    /** An answer; {@code stage} from which it is decided again where it is upheld, or null for the one the application left. */
    record Answered(
            @Nullable RecheckState state,
            @Nullable String stage,
            @Nullable String answer) {}

    /** A request. */
    record View(
            UUID id,
            UUID application,
            RecheckGround ground,
            String text,
            RecheckState state,

            @JsonProperty("received_at") Instant receivedAt,

            @JsonProperty("answer_by") LocalDate answerBy,

            @Nullable String answer) {
        static View of(Recheck one) {
            return new View(
                    one.id(),
                    one.application().value(),
                    one.ground(),
                    one.text(),
                    one.state(),
                    one.receivedAt(),
                    one.answerBy(),
                    one.answer());
        }
    }

    @Operation(summary = "The review asked for about an application")
    @GetMapping("/applications/{id}/recheck")
    View one(@PathVariable UUID id, Viewer viewer) {
        var application = applications.find(new ApplicationId(id), viewer).orElseThrow(Refusal::notFound);
        return rechecks.of(application.id()).map(View::of).orElseThrow(Refusal::notFound);
    }

    @Operation(summary = "Ask for a review of the decision, about procedure and in time; once")
    @PutMapping("/applications/{id}/recheck")
    View ask(@PathVariable UUID id, @RequestBody Asked body, Viewer viewer) {
        RecheckGround ground = body.ground();
        String text = body.text();
        if (ground == null) {
            throw Refusal.invalid("platform.refusal.value", "ground");
        }
        return View.of(rechecks.ask(new ApplicationId(id), ground, text == null ? "" : text, viewer));
    }

    @Operation(summary = "Requests in a call")
    @GetMapping("/calls/{id}/rechecks")
    @Requires(Right.READ_CALLS)
    List<View> all(@PathVariable UUID id, Viewer viewer) {
        Call call = calls.find(new CallId(id), viewer).orElseThrow(Refusal::notFound);
        return rechecks.of(call, viewer).stream().map(View::of).toList();
    }

    @Operation(summary = "Answer a request: KEPT, or AGAIN, which takes the call back")
    @PostMapping("/calls/{id}/rechecks/{recheck}/answer")
    @Requires(Right.RUN_CALLS)
    View answer(@PathVariable UUID id, @PathVariable UUID recheck, @RequestBody Answered body, Viewer viewer) {
        RecheckState state = body.state();
        String answer = body.answer();
        if (state == null) {
            throw Refusal.invalid("platform.refusal.value", "state");
        }
        found(id, recheck, viewer);
        rechecks.settle(recheck, state, body.stage(), answer == null ? "" : answer, viewer);
        return View.of(found(id, recheck, viewer));
    }

    private Recheck found(UUID id, UUID recheck, Viewer viewer) {
        Call call = calls.find(new CallId(id), viewer).orElseThrow(Refusal::notFound);
        return rechecks.of(call, viewer).stream()
                .filter(one -> one.id().equals(recheck))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
