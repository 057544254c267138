package org.mengkeju.deal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.Channel;
import org.mengkeju.deal.Lead;
import org.mengkeju.deal.LeadChanged;
import org.mengkeju.deal.LeadId;
import org.mengkeju.deal.LeadStage;
import org.mengkeju.deal.Leads;
import org.mengkeju.deal.NoReason;
import org.mengkeju.deal.Outcome;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.web.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Steps of a lead by REST. With {@code If-Match} a step is taken only on the version that was read. */
@RestController
@RequestMapping("/api/v1/leads/{id}")
@Tag(name = "Leads")
@Requires(Right.WORK_LEADS)
class LeadStepApi {
    private static final String IF_MATCH = "If-Match";
    private static final String TEXT_MAX = "4000 characters at most";

    private final Leads leads;
    private final LeadJson json;
    private final Answers answers;
    private final TransactionTemplate transaction;

    LeadStepApi(Leads leads, LeadJson json, Answers answers, TransactionTemplate transaction) {
        this.leads = leads;
        this.json = json;
        this.answers = answers;
        this.transaction = transaction;
    }

    /** To which centre, and why. */
    record HandOver(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "NM-01") @Nullable
            String centre,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 4000, description = TEXT_MAX) @Nullable
            String reason) {}

    /** How people were in touch, and what was said. */
    record Contact(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Channel channel,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 4000, description = TEXT_MAX) @Nullable
            String text) {}

    /** What is to be done next, and by when: today at the earliest. */
    record Next(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 4000, description = TEXT_MAX) @Nullable
            String action,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            LocalDate by) {}

    /** Where on the board. */
    record Move(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            LeadStage stage) {}

    /** What the firm said of a candidate; a reason exactly where it does not fit. */
    record Verdict(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            UUID candidate,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Boolean fits,

            @Nullable NoReason reason,

            @Schema(maxLength = 4000, description = TEXT_MAX) @Nullable
            String note) {}

    /** How it ended; a note unless it was agreed. */
    record Closing(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Outcome outcome,

            @Schema(maxLength = 4000, description = TEXT_MAX) @Nullable
            String note) {}

    @Operation(summary = "Take a waiting lead; of two who take at once one gets it")
    @PostMapping("/take")
    ResponseEntity<LeadJson.LeadView> take(
            @PathVariable UUID id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String match,
            Viewer viewer) {
        return step(id, match, viewer, lead -> leads.take(lead.id(), viewer));
    }

    @Operation(summary = "Hand a lead over to another centre; the answer is the lead as it waits there")
    @PostMapping("/hand-over")
    ResponseEntity<LeadJson.LeadView> handOver(
            @PathVariable UUID id,
            @RequestBody HandOver body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String match,
            Viewer viewer) {
        String centre = Given.needed("centre", body.centre());
        String reason = Given.text(body.reason());
        return step(id, match, viewer, lead -> leads.handOver(lead.id(), centre, reason, viewer));
    }

    @Operation(summary = "Record a contact; the first one is the firm's first answer")
    @PostMapping("/contacts")
    ResponseEntity<LeadJson.LeadView> contact(
            @PathVariable UUID id,
            @RequestBody Contact body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String match,
            Viewer viewer) {
        Channel channel = Given.needed("channel", body.channel());
        String text = Given.text(body.text());
        return step(id, match, viewer, lead -> leads.logContact(lead.id(), channel, text, viewer));
    }

    @Operation(summary = "Set the next action")
    @PostMapping("/next")
    ResponseEntity<LeadJson.LeadView> next(
            @PathVariable UUID id,
            @RequestBody Next body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String match,
            Viewer viewer) {
        String action = Given.text(body.action());
        return step(id, match, viewer, lead -> leads.plan(lead.id(), action, body.by(), viewer));
    }

    @Operation(summary = "Move a lead on the board, where its life cycle allows")
    @PostMapping("/stage")
    ResponseEntity<LeadJson.LeadView> move(
            @PathVariable UUID id,
            @RequestBody Move body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String match,
            Viewer viewer) {
        LeadStage stage = Given.needed("stage", body.stage());
        return step(id, match, viewer, lead -> leads.move(lead.id(), stage, viewer));
    }

    @Operation(summary = "Record what the firm said of a candidate")
    @PostMapping("/answers")
    ResponseEntity<LeadJson.LeadView> answer(
            @PathVariable UUID id,
            @RequestBody Verdict body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String match,
            Viewer viewer) {
        var candidate = new ListingId(Given.needed("candidate", body.candidate()));
        boolean fits = Given.needed("fits", body.fits());
        String note = Given.text(body.note());
        return step(id, match, viewer, lead -> leads.answer(lead.id(), candidate, fits, body.reason(), note, viewer));
    }

    @Operation(summary = "Close a lead")
    @PostMapping("/close")
    ResponseEntity<LeadJson.LeadView> close(
            @PathVariable UUID id,
            @RequestBody Closing body,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String match,
            Viewer viewer) {
        Outcome outcome = Given.needed("outcome", body.outcome());
        String note = Given.text(body.note());
        return step(id, match, viewer, lead -> leads.close(lead.id(), outcome, note, viewer));
    }

    private ResponseEntity<LeadJson.LeadView> step(
            UUID key, @Nullable String match, Viewer viewer, UnaryOperator<Lead> step) {
        var id = new LeadId(key);
        Lead after = transaction.execute(status -> {
            if (match != null) {
                leads.mustBe(id, version(match), viewer);
            }
            return step.apply(leads.find(id, viewer).orElseThrow(Refusal::notFound));
        });
        return ResponseEntity.ok().eTag("\"" + after.version() + "\"").body(json.write(after, viewer));
    }

    private static int version(String match) {
        String plain = match.replace("W/", "").replace("\"", "").strip();
        if (!plain.matches("[0-9]{1,8}")) {
            throw Refusal.invalid("deal.refusal.if-match");
        }
        return Integer.parseInt(plain);
    }

    /** Somebody was faster: the answer carries the lead as it is now. */
    @ExceptionHandler(LeadChanged.class)
    ResponseEntity<ProblemDetail> changed(LeadChanged changed, Viewer viewer, Locale locale) {
        String text = answers.text(Refusal.conflict("deal.refusal.version"), locale);
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.PRECONDITION_FAILED, text);
        problem.setProperty("current", json.write(changed.current(), viewer));
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
