package org.mengkeju.deal.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.LeadEntry;
import org.mengkeju.deal.LeadId;
import org.mengkeju.deal.Leads;
import org.mengkeju.deal.NoReason;
import org.mengkeju.deal.approach.Approach;
import org.mengkeju.deal.approach.ApproachAnswers;
import org.mengkeju.deal.approach.ApproachDesk;
import org.mengkeju.deal.approach.ApproachId;
import org.mengkeju.deal.approach.ApproachState;
import org.mengkeju.deal.approach.Approaches;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Responses to needs, talks and introductions by REST. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Approaches")
class ApproachApi {
    private final ApproachDesk desk;
    private final ApproachAnswers answers;
    private final Approaches approaches;
    private final Leads leads;
    private final LeadJson json;

    ApproachApi(ApproachDesk desk, ApproachAnswers answers, Approaches approaches, Leads leads, LeadJson json) {
        this.desk = desk;
        this.answers = answers;
        this.approaches = approaches;
        this.leads = leads;
        this.json = json;
    }

    /** What the sender can do, and the own published listing that answers the need, if any. */
    record Offer(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 20, maxLength = 2000) @Nullable
            String text,

            @Nullable UUID resource) {}

    /** What the sender wants it for, and the own published need it is for, if any. */
    record TalkBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 20, maxLength = 2000) @Nullable
            String text,

            @Nullable UUID need) {}

    /** The candidate whose owner the firm wants to meet. */
    record IntroductionBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            UUID candidate) {}

    /** Words to both sides. */
    record ForwardBody(@Schema(maxLength = 4000) @Nullable String note) {}

    /** Why not. */
    record DeclineBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            NoReason reason,

            @Schema(maxLength = 4000) @Nullable String note) {}

    /** An approach; organisation and text are null until it is passed on to the reader. */
    record ApproachView(
            UUID id,
            Approach.Kind kind,
            ApproachState state,
            LeadJson.@Nullable Subject need,
            LeadJson.@Nullable Subject resource,
            @Nullable String organisation,
            @Nullable String text,
            @Nullable NoReason reason,
            String note,
            @JsonProperty("sent_at") Instant sentAt,

            @JsonProperty("answered_at") @Nullable Instant answeredAt,

            boolean demo,
            String href) {}

    /** How far a firm's need has come. */
    record ProgressView(LeadJson.LeadView lead, List<LeadEntry> history, List<ApproachView> approaches) {}

    @Operation(summary = "Answer a need; sending again changes the words until a transfer manager has answered")
    @PostMapping("/needs/{id}/responses")
    @Requires(Right.APPROACH)
    ResponseEntity<ApproachView> respond(@PathVariable UUID id, @RequestBody Offer body, Viewer viewer) {
        return sent(desk.respond(new ListingId(id), listing(body.resource()), Given.text(body.text()), viewer), viewer);
    }

    @Operation(summary = "Ask for a talk about a resource")
    @PostMapping("/listings/{id}/talks")
    @Requires(Right.APPROACH)
    ResponseEntity<ApproachView> talk(@PathVariable UUID id, @RequestBody TalkBody body, Viewer viewer) {
        return sent(desk.talk(new ListingId(id), listing(body.need()), Given.text(body.text()), viewer), viewer);
    }

    @Operation(summary = "Ask to be brought together with the owner of a candidate for one's own need")
    @PostMapping("/needs/{id}/introductions")
    @Requires(Right.APPROACH)
    ResponseEntity<ApproachView> introduce(@PathVariable UUID id, @RequestBody IntroductionBody body, Viewer viewer) {
        var candidate = new ListingId(Given.needed("candidate", body.candidate()));
        return sent(desk.introduce(new ListingId(id), candidate, viewer), viewer);
    }

    @Operation(summary = "What the caller's organisation sent (side=sent) or had passed on to it (side=received)")
    @GetMapping("/approaches")
    @Requires(Right.APPROACH)
    List<ApproachView> list(@RequestParam(defaultValue = "sent") String side, Viewer viewer) {
        List<Approach> found = side.equals("received") ? approaches.received(viewer) : approaches.sent(viewer);
        return found.stream().map(one -> view(one, viewer)).toList();
    }

    @Operation(summary = "One approach, for its sender and for those who work its lead")
    @GetMapping("/approaches/{id}")
    @Requires(Right.OWN_ACCOUNT)
    ApproachView one(@PathVariable UUID id, Viewer viewer) {
        return view(approaches.find(new ApproachId(id), viewer).orElseThrow(Refusal::notFound), viewer);
    }

    @Operation(summary = "Take an approach back")
    @PostMapping("/approaches/{id}/withdraw")
    @Requires(Right.APPROACH)
    ApproachView withdraw(@PathVariable UUID id, Viewer viewer) {
        return view(answers.withdraw(new ApproachId(id), viewer), viewer);
    }

    @Operation(summary = "Pass an approach on to the other side")
    @PostMapping("/approaches/{id}/forward")
    @Requires(Right.WORK_LEADS)
    ApproachView forward(@PathVariable UUID id, @RequestBody ForwardBody body, Viewer viewer) {
        return view(answers.forward(new ApproachId(id), Given.text(body.note()), viewer), viewer);
    }

    @Operation(summary = "Say why an approach is not passed on")
    @PostMapping("/approaches/{id}/decline")
    @Requires(Right.WORK_LEADS)
    ApproachView decline(@PathVariable UUID id, @RequestBody DeclineBody body, Viewer viewer) {
        return view(answers.decline(new ApproachId(id), body.reason(), Given.text(body.note()), viewer), viewer);
    }

    @Operation(summary = "Approaches of a lead")
    @GetMapping("/leads/{id}/approaches")
    @Requires(Right.WORK_LEADS)
    List<ApproachView> ofLead(@PathVariable UUID id, Viewer viewer) {
        var lead = leads.find(new LeadId(id), viewer).orElseThrow(Refusal::notFound);
        return approaches.ofLead(lead.id()).stream()
                .map(one -> view(one, viewer))
                .toList();
    }

    @Operation(summary = "How far one's own need has come")
    @GetMapping("/needs/{id}/progress")
    @Requires(Right.OWN_ACCOUNT)
    ProgressView progress(@PathVariable UUID id, Viewer viewer) {
        var lead = leads.ofNeed(new ListingId(id), viewer).orElseThrow(Refusal::notFound);
        List<ApproachView> shown = approaches.ofLead(lead.id()).stream()
                .filter(one -> one.state() != ApproachState.WITHDRAWN)
                .map(one -> viewer.actsFor(one.sender().organisation()) || one.state() == ApproachState.FORWARDED
                        ? view(one, viewer)
                        : masked(view(one, viewer)))
                .toList();
        return new ProgressView(json.write(lead, viewer), leads.entries(lead.id()), shown);
    }

    private ResponseEntity<ApproachView> sent(Approach approach, Viewer viewer) {
        ApproachView view = view(approach, viewer);
        return ResponseEntity.created(URI.create(view.href())).body(view);
    }

    private ApproachView view(Approach one, Viewer viewer) {
        return new ApproachView(
                one.id().value(),
                one.kind(),
                one.state(),
                one.need() == null ? null : json.subject(one.need(), viewer),
                one.resource() == null ? null : json.subject(one.resource(), viewer),
                one.sender().organisationName(),
                one.text(),
                one.reason(),
                one.note(),
                one.sentAt(),
                one.answeredAt(),
                one.demo(),
                "/api/v1/approaches/" + one.id());
    }

    /** Who it is and what they offer stays with the transfer manager until it is passed on. */
    private static ApproachView masked(ApproachView view) {
        return new ApproachView(
                view.id(),
                view.kind(),
                view.state(),
                view.need(),
                null,
                null,
                null,
                view.reason(),
                "",
                view.sentAt(),
                view.answeredAt(),
                view.demo(),
                view.href());
    }

    private static @Nullable ListingId listing(@Nullable UUID key) {
        return key == null ? null : new ListingId(key);
    }
}
