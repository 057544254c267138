package org.mengkeju.catalogue.rest;

import static org.mengkeju.catalogue.rest.RestKinds.KIND;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingFilter;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.TradeWay;
import org.mengkeju.catalogue.drafts.DraftConflict;
import org.mengkeju.catalogue.drafts.DraftDesk;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.mengkeju.catalogue.moves.ListingStep;
import org.mengkeju.catalogue.rest.ListingAnswers.Seen;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Listings by REST: what a page can do, with the same rights. */
@RestController
@Tag(name = "Listings")
class ListingApi {
    private static final int MOST = 100;

    private final Listings listings;
    private final ListingDesk desk;
    private final DraftDesk drafts;
    private final ListingTexts texts;
    private final ListingJson json;
    private final ListingAnswers answers;
    private final IdempotencyKeys keys;
    private final MessageSource messages;

    ListingApi(
            Listings listings,
            ListingDesk desk,
            DraftDesk drafts,
            ListingTexts texts,
            ListingJson json,
            ListingAnswers answers,
            IdempotencyKeys keys,
            MessageSource messages) {
        this.listings = listings;
        this.desk = desk;
        this.drafts = drafts;
        this.texts = texts;
        this.json = json;
        this.answers = answers;
        this.keys = keys;
        this.messages = messages;
    }

    /** A part of the published listings of a kind; {@code next} is where the next part begins. */
    @Operation(summary = "A part of the published listings of a kind; next is where the next part begins")
    @GetMapping(
            path = {"/api/v1" + KIND, "/catalogue" + KIND},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Right.READ_PUBLISHED)
    ObjectNode list(
            @PathVariable("kind") String path,
            @RequestParam(required = false) @Nullable String chain,
            @RequestParam(required = false) @Nullable String link,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable Integer trl,
            @RequestParam(required = false) @Nullable String way,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            Viewer viewer) {
        TradeWay wanted = way == null || way.isEmpty() ? null : way(way);
        var filter = new ListingFilter(RestKinds.of(path), chain, link, division, trl, wanted, ListingState.PUBLISHED);
        Listings.Page page = listings.list(filter, viewer, cursor, Math.clamp(limit, 1, MOST));
        return answers.several(page.listings(), page.next(), viewer);
    }

    private static TradeWay way(String key) {
        return Arrays.stream(TradeWay.values())
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("catalogue.refusal.body", "way"));
    }

    @Operation(summary = "One listing, by key or public code")
    @GetMapping(
            path = {"/api/v1" + KIND + "/{key}", "/catalogue" + KIND + "/{key}"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Right.READ_PUBLISHED)
    ResponseEntity<ObjectNode> one(@PathVariable("kind") String path, @PathVariable String key, Viewer viewer) {
        Listing listing =
                listings.findByKeyOrCode(RestKinds.of(path), key, viewer).orElseThrow(Refusal::notFound);
        return answers.one(HttpStatus.OK, listing, viewer);
    }

    /** Begins a draft. The same {@code Idempotency-Key} begins it once. */
    @Operation(summary = "Begin a draft; the same Idempotency-Key begins it once")
    @PostMapping("/api/v1" + KIND)
    @Requires(Right.WRITE_LISTINGS)
    ResponseEntity<ObjectNode> create(
            @PathVariable("kind") String path,
            @RequestBody JsonNode body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Viewer viewer,
            Locale locale) {
        Kind kind = RestKinds.writable(path);
        ListingContent content = texts.read(kind, json.read(kind, body, locale)).content();
        String begun = keys.once(
                viewer,
                key,
                path,
                body.toString(),
                () -> desk.draft(ListingId.next(), content, viewer).id().toString());
        Listing listing =
                listings.find(new ListingId(UUID.fromString(begun)), viewer).orElseThrow(Refusal::notFound);
        return answers.one(HttpStatus.CREATED, listing, viewer);
    }

    /**
     * Replaces what the author says. Of a draft this is its next version; of a published listing it is a change that waits
     * for the check while the old text stays (202), unless the caller is who checks.
     */
    @Operation(summary = "Replace what the author says; If-Match names what was read")
    @PutMapping("/api/v1" + KIND + "/{id}")
    @Requires(Right.WRITE_LISTINGS)
    ResponseEntity<ObjectNode> save(
            @PathVariable("kind") String path,
            @PathVariable UUID id,
            @RequestBody JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            Viewer viewer,
            Locale locale) {
        Kind kind = RestKinds.writable(path);
        Seen seen = Seen.parse(match);
        Map<String, String> fields = json.read(kind, body, locale);
        Listing listing = found(kind, id, viewer);
        Listing saved = drafts.replace(listing, seen.version(), seen.step(), fields, viewer);
        boolean waits = drafts.waiting(saved.id()).isPresent();
        return answers.one(waits ? HttpStatus.ACCEPTED : HttpStatus.OK, saved, viewer);
    }

    private Listing found(Kind kind, UUID id, Viewer viewer) {
        return listings.find(new ListingId(id), viewer)
                .filter(found -> found.kind() == kind)
                .orElseThrow(Refusal::notFound);
    }

    /** Takes a step of its life; the JSON of a listing names the possible ones. */
    @Operation(summary = "Take a step of its life; the JSON of a listing names the possible ones")
    @PostMapping("/api/v1" + KIND + "/{id}/{move:submit|publish|send-back|take-back|reopen|renew|withdraw}")
    @Requires(Right.WRITE_LISTINGS)
    ResponseEntity<ObjectNode> move(
            @PathVariable("kind") String path,
            @PathVariable UUID id,
            @PathVariable String move,
            @RequestBody(required = false) @Nullable JsonNode body,
            Viewer viewer) {
        Listing listing = found(RestKinds.of(path), id, viewer);
        String reason = body == null ? "" : body.path("reason").asString("");
        ListingStep step = ListingStep.of(move).orElseThrow(Refusal::notFound);
        return answers.one(HttpStatus.OK, step.carryOut(desk, listing.id(), reason, viewer), viewer);
    }

    /** Somebody saved meanwhile: the answer carries what is there now, the caller still has its own. */
    @ExceptionHandler(DraftConflict.class)
    ResponseEntity<ProblemDetail> conflict(DraftConflict conflict, Viewer viewer, Locale locale) {
        Listing current = listings.find(conflict.theirs().listing(), viewer).orElseThrow(Refusal::notFound);
        HttpStatus status = HttpStatus.PRECONDITION_FAILED;
        var problem = ProblemDetail.forStatusAndDetail(
                status, messages.getMessage("catalogue.refusal.changed-meanwhile", null, locale));
        problem.setProperty("current", answers.body(current, conflict.theirs(), viewer));
        problem.setProperty("current_texts", conflict.theirs().texts());
        return ResponseEntity.status(status)
                .eTag(new Seen(current.version(), conflict.theirs().step()).tag())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
