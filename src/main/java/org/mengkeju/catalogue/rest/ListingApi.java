package org.mengkeju.catalogue.rest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingConflict;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingFilter;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.TradeWay;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.mengkeju.catalogue.moves.ListingStep;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Listings by REST: what a page can do, with the same rights. */
@RestController
class ListingApi {
    private static final String KIND = "/{kind:achievements|needs|experts|platforms|finance|agencies|policies}";
    private static final int MOST = 100;

    private final Listings listings;
    private final ListingDesk desk;
    private final ListingTexts texts;
    private final ListingJson json;

    ListingApi(Listings listings, ListingDesk desk, ListingTexts texts, ListingJson json) {
        this.listings = listings;
        this.desk = desk;
        this.texts = texts;
        this.json = json;
    }

    /** A part of the published listings of a kind; {@code next} is where the next part begins. */
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
        var filter = new ListingFilter(kind(path), chain, link, division, trl, wanted, ListingState.PUBLISHED);
        Listings.Page page = listings.list(filter, viewer, cursor, Math.clamp(limit, 1, MOST));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        page.listings().forEach(listing -> items.add(json.write(listing, viewer)));
        answer.put("next", page.next());
        return answer;
    }

    private static TradeWay way(String key) {
        return Arrays.stream(TradeWay.values())
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("catalogue.refusal.body", "way"));
    }

    @GetMapping(
            path = {"/api/v1" + KIND + "/{key}", "/catalogue" + KIND + "/{key}"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Right.READ_PUBLISHED)
    ResponseEntity<ObjectNode> one(@PathVariable("kind") String path, @PathVariable String key, Viewer viewer) {
        Listing listing = listings.findByKeyOrCode(kind(path), key, viewer).orElseThrow(Refusal::notFound);
        return answer(HttpStatus.OK, listing, viewer);
    }

    /** Begins a draft. The same {@code Idempotency-Key} begins it once. */
    @PostMapping("/api/v1" + KIND)
    @Requires(Right.WRITE_LISTINGS)
    ResponseEntity<ObjectNode> create(
            @PathVariable("kind") String path,
            @RequestBody JsonNode body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Viewer viewer,
            Locale locale) {
        Kind kind = writable(path);
        ListingContent content = texts.read(kind, json.read(kind, body, locale)).content();
        ListingId id = key == null ? ListingId.next() : derived(viewer, key);
        Listing begun = desk.draft(id, content, viewer);
        boolean same = begun.kind() == kind
                && content.title().equals(begun.title())
                && content.text().equals(begun.text());
        if (!same) {
            throw Refusal.conflict("catalogue.refusal.key-reused");
        }
        return answer(HttpStatus.CREATED, begun, viewer);
    }

    /** Replaces what the author says; {@code If-Match} names the version that was read. */
    @PutMapping("/api/v1" + KIND + "/{id}")
    @Requires(Right.WRITE_LISTINGS)
    ResponseEntity<ObjectNode> save(
            @PathVariable("kind") String path,
            @PathVariable UUID id,
            @RequestBody JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            Viewer viewer,
            Locale locale) {
        Kind kind = writable(path);
        int version = version(match);
        ListingContent content = texts.read(kind, json.read(kind, body, locale)).content();
        return answer(HttpStatus.OK, desk.save(new ListingId(id), version, content, viewer), viewer);
    }

    /** Takes a step of its life; the JSON of a listing names the possible ones. */
    @PostMapping("/api/v1" + KIND + "/{id}/{move:submit|publish|send-back|take-back|reopen|renew|withdraw}")
    @Requires(Right.WRITE_LISTINGS)
    ResponseEntity<ObjectNode> move(
            @PathVariable("kind") String path,
            @PathVariable UUID id,
            @PathVariable String move,
            @RequestBody(required = false) @Nullable JsonNode body,
            Viewer viewer) {
        Kind kind = kind(path);
        Listing listing = listings.find(new ListingId(id), viewer)
                .filter(found -> found.kind() == kind)
                .orElseThrow(Refusal::notFound);
        String reason = body == null ? "" : body.path("reason").asString("");
        ListingStep step = ListingStep.of(move).orElseThrow(Refusal::notFound);
        return answer(HttpStatus.OK, step.carryOut(desk, listing.id(), reason, viewer), viewer);
    }

    /** Somebody saved meanwhile: the answer carries what is there now, the caller still has its own. */
    @ExceptionHandler(ListingConflict.class)
    ResponseEntity<ProblemDetail> conflict(ListingConflict conflict, Viewer viewer) {
        var problem = ProblemDetail.forStatus(HttpStatus.PRECONDITION_FAILED);
        problem.setProperty("current", json.write(conflict.current(), viewer));
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ResponseEntity<ObjectNode> answer(HttpStatus status, Listing listing, Viewer viewer) {
        var answer = ResponseEntity.status(status).eTag("\"" + listing.version() + "\"");
        if (status == HttpStatus.CREATED) {
            answer.location(URI.create("/api/v1/" + listing.kind().path() + "/" + listing.id()));
        }
        return answer.body(json.write(listing, viewer));
    }

    private static int version(@Nullable String match) {
        String plain =
                match == null ? "" : match.replace("W/", "").replace("\"", "").strip();
        if (!plain.matches("[0-9]{1,8}")) {
            throw Refusal.invalid("catalogue.refusal.precondition");
        }
        return Integer.parseInt(plain);
    }

    /** The key of a listing that this caller begins under this idempotency key. */
    private static ListingId derived(Viewer viewer, String key) {
        String seed = viewer.person() + "\n" + key;
        return new ListingId(UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)));
    }

    private static Kind writable(String path) {
        Kind kind = kind(path);
        if (kind == Kind.POLICY) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "catalogue.refusal.policy");
        }
        return kind;
    }

    private static Kind kind(String path) {
        return Kind.ofPath(path).orElseThrow(Refusal::notFound);
    }
}
