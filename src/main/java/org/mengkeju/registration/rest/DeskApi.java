package org.mengkeju.registration.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.registration.Registration;
import org.mengkeju.registration.RegistrationDecisions;
import org.mengkeju.registration.RegistrationDesk;
import org.mengkeju.registration.RegistrationId;
import org.mengkeju.registration.Registrations;
import org.mengkeju.registration.recognition.Answer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The registrar's steps by REST; each needs the version that was read in If-Match. */
@RestController
@RequestMapping("/api/v1/registrations")
@Tag(name = "Registration desk")
@Requires(Right.REGISTER_CONTRACTS)
class DeskApi {
    private static final String IF_MATCH = "If-Match";

    private final Registrations registrations;
    private final RegistrationDesk desk;
    private final RegistrationDecisions decisions;

    DeskApi(Registrations registrations, RegistrationDesk desk, RegistrationDecisions decisions) {
        this.registrations = registrations;
        this.desk = desk;
        this.decisions = decisions;
    }

    /** Words to the record. */
    record Words(@Nullable String words) {
        String text() {
            return words == null ? "" : words;
        }
    }

    /** What is judged, by flag or COST_n; null takes a judgement back. */
    record Judging(
            @Nullable Map<String, @Nullable Answer> judgements,
            boolean disputed,
            @Nullable String words) {}

    /** Whether to register, and the rules it breaks where not. */
    record Proposing(
            @Nullable Boolean register,
            @Nullable List<String> grounds,
            @Nullable String words) {}

    /** Whether what was filed is agreed to. */
    record Deciding(@Nullable Boolean agree, @Nullable String words) {}

    @Operation(summary = "What waits at the desk; the ones due first come first")
    @GetMapping("/desk")
    List<RegistrationJson.View> desk() {
        return registrations.desk(Registrations.AT_DESK).stream()
                .map(RegistrationJson::view)
                .toList();
    }

    @Operation(summary = "Accept: the term runs from here")
    @PostMapping("/{id}/accept")
    ResponseEntity<RegistrationJson.View> accept(
            @PathVariable UUID id, @RequestHeader(IF_MATCH) String match, Viewer viewer) {
        return answer(desk.accept(new RegistrationId(id), Versions.of(match), viewer));
    }

    @Operation(summary = "Send back to be corrected")
    @PostMapping("/{id}/send-back")
    ResponseEntity<RegistrationJson.View> sendBack(
            @PathVariable UUID id, @RequestBody Words body, @RequestHeader(IF_MATCH) String match, Viewer viewer) {
        return answer(desk.sendBack(new RegistrationId(id), Versions.of(match), body.text(), viewer));
    }

    @Operation(summary = "Begin the review")
    @PostMapping("/{id}/take")
    ResponseEntity<RegistrationJson.View> take(
            @PathVariable UUID id, @RequestHeader(IF_MATCH) String match, Viewer viewer) {
        return answer(desk.take(new RegistrationId(id), Versions.of(match), viewer));
    }

    @Operation(summary = "Judge what the rules leave to a person")
    @PostMapping("/{id}/judge")
    ResponseEntity<RegistrationJson.View> judge(
            @PathVariable UUID id, @RequestBody Judging body, @RequestHeader(IF_MATCH) String match, Viewer viewer) {
        Map<String, @Nullable Answer> judged = body.judgements() == null ? new HashMap<>() : body.judgements();
        String words = body.words() == null ? "" : body.words();
        return answer(desk.judge(new RegistrationId(id), Versions.of(match), judged, body.disputed(), words, viewer));
    }

    @Operation(summary = "Propose to register, or not, with all grounds")
    @PostMapping("/{id}/propose")
    ResponseEntity<RegistrationJson.View> propose(
            @PathVariable UUID id, @RequestBody Proposing body, @RequestHeader(IF_MATCH) String match, Viewer viewer) {
        String words = body.words() == null ? "" : body.words();
        List<String> grounds = body.grounds() == null ? List.of() : body.grounds();
        var key = new RegistrationId(id);
        int version = Versions.of(match);
        return answer(
                given(body.register())
                        ? desk.proposeToRegister(key, version, words, viewer)
                        : desk.proposeToRefuse(key, version, grounds, words, viewer));
    }

    @Operation(summary = "Record what experts said")
    @PostMapping("/{id}/experts")
    ResponseEntity<RegistrationJson.View> experts(
            @PathVariable UUID id, @RequestBody Words body, @RequestHeader(IF_MATCH) String match, Viewer viewer) {
        return answer(desk.hearExperts(new RegistrationId(id), Versions.of(match), body.text(), viewer));
    }

    @Operation(summary = "Second review: agree with the first officer; takes another officer")
    @PostMapping("/{id}/confirm")
    ResponseEntity<RegistrationJson.View> confirm(
            @PathVariable UUID id, @RequestHeader(IF_MATCH) String match, Viewer viewer) {
        return answer(decisions.confirm(new RegistrationId(id), Versions.of(match), viewer));
    }

    @Operation(summary = "Second review: return to the first")
    @PostMapping("/{id}/return")
    ResponseEntity<RegistrationJson.View> back(
            @PathVariable UUID id, @RequestBody Words body, @RequestHeader(IF_MATCH) String match, Viewer viewer) {
        return answer(decisions.returnToReview(new RegistrationId(id), Versions.of(match), body.text(), viewer));
    }

    @Operation(summary = "Decide about a change that was filed")
    @PostMapping("/{id}/decide-change")
    ResponseEntity<RegistrationJson.View> decideChange(
            @PathVariable UUID id, @RequestBody Deciding body, @RequestHeader(IF_MATCH) String match, Viewer viewer) {
        String words = body.words() == null ? "" : body.words();
        return answer(
                decisions.decideChange(new RegistrationId(id), Versions.of(match), given(body.agree()), words, viewer));
    }

    @Operation(summary = "Decide about a cancellation that was asked for")
    @PostMapping("/{id}/decide-cancellation")
    ResponseEntity<RegistrationJson.View> decideCancellation(
            @PathVariable UUID id, @RequestBody Deciding body, @RequestHeader(IF_MATCH) String match, Viewer viewer) {
        String words = body.words() == null ? "" : body.words();
        return answer(decisions.decideCancellation(
                new RegistrationId(id), Versions.of(match), given(body.agree()), words, viewer));
    }

    @Operation(summary = "Revoke a registration that false papers brought about")
    @PostMapping("/{id}/revoke")
    ResponseEntity<RegistrationJson.View> revoke(
            @PathVariable UUID id, @RequestBody Words body, @RequestHeader(IF_MATCH) String match, Viewer viewer) {
        return answer(decisions.revoke(new RegistrationId(id), Versions.of(match), body.text(), viewer));
    }

    private static boolean given(@Nullable Boolean said) {
        if (said == null) {
            throw Refusal.invalid("registration.refusal.decision");
        }
        return said;
    }

    private static ResponseEntity<RegistrationJson.View> answer(Registration one) {
        return ResponseEntity.ok().eTag(Versions.tag(one.version())).body(RegistrationJson.view(one));
    }
}
