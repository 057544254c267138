package org.mengkeju.deal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.Lead;
import org.mengkeju.deal.LeadEntry;
import org.mengkeju.deal.LeadId;
import org.mengkeju.deal.LeadStage;
import org.mengkeju.deal.Leads;
import org.mengkeju.deal.NoReason;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading leads by REST. */
@RestController
@RequestMapping("/api/v1/leads")
@Tag(name = "Leads")
@Requires(Right.WORK_LEADS)
class LeadApi {
    private static final int MOST = 100;

    private final Leads leads;
    private final LeadJson json;

    LeadApi(Leads leads, LeadJson json) {
        this.leads = leads;
        this.json = json;
    }

    /** What the firm said of a candidate. */
    record AnswerView(
            LeadJson.Subject candidate,
            boolean fits,
            @Nullable NoReason reason,
            String note,
            Instant at) {}

    @Operation(summary = "Leads of the caller's centre, newest first; next is where the next part begins")
    @GetMapping
    LeadJson.LeadPart list(
            @RequestParam(required = false) @Nullable LeadStage stage,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            Viewer viewer) {
        int size = Math.clamp(limit, 1, MOST);
        List<Lead> found = leads.list(stage, mine, position(cursor), size + 1, viewer);
        List<Lead> part = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? part.getLast().id().toString() : null;
        return new LeadJson.LeadPart(
                part.stream().map(lead -> json.write(lead, viewer)).toList(), next);
    }

    @Operation(summary = "One lead; the ETag is its version")
    @GetMapping("/{id}")
    ResponseEntity<LeadJson.LeadView> one(@PathVariable UUID id, Viewer viewer) {
        Lead lead = lead(id, viewer);
        return ResponseEntity.ok().eTag("\"" + lead.version() + "\"").body(json.write(lead, viewer));
    }

    @Operation(summary = "What happened to a lead, newest first")
    @GetMapping("/{id}/history")
    List<LeadEntry> history(@PathVariable UUID id, Viewer viewer) {
        return leads.entries(lead(id, viewer).id());
    }

    @Operation(summary = "What the firm said of each candidate")
    @GetMapping("/{id}/answers")
    List<AnswerView> answers(@PathVariable UUID id, Viewer viewer) {
        return leads.answers(lead(id, viewer).id()).stream()
                .map(answer -> new AnswerView(
                        json.subject(answer.candidate(), viewer),
                        answer.fits(),
                        answer.reason(),
                        answer.note(),
                        answer.at()))
                .toList();
    }

    private Lead lead(UUID id, Viewer viewer) {
        return leads.find(new LeadId(id), viewer).orElseThrow(Refusal::notFound);
    }

    private static @Nullable LeadId position(@Nullable String cursor) {
        try {
            return cursor == null ? null : new LeadId(UUID.fromString(cursor));
        } catch (IllegalArgumentException noKey) {
            throw Refusal.invalid("deal.refusal.cursor");
        }
    }
}
