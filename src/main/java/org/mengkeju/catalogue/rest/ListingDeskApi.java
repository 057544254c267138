package org.mengkeju.catalogue.rest;

import static org.mengkeju.catalogue.rest.RestKinds.KIND;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.drafts.Draft;
import org.mengkeju.catalogue.drafts.DraftDesk;
import org.mengkeju.catalogue.fields.KindFields;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The desk by REST: my listings, what waits for a check, and changes of what is published. */
@RestController
@Tag(name = "Listings")
class ListingDeskApi {
    private final Listings listings;
    private final ListingDesk desk;
    private final DraftDesk drafts;
    private final ListingTexts texts;
    private final ListingAnswers answers;

    ListingDeskApi(Listings listings, ListingDesk desk, DraftDesk drafts, ListingTexts texts, ListingAnswers answers) {
        this.listings = listings;
        this.desk = desk;
        this.drafts = drafts;
        this.texts = texts;
        this.answers = answers;
    }

    /** A field in two texts, each as a form or spreadsheet would show it. */
    record Difference(String field, String published, String proposed) {}

    /** A change that waits for the check. */
    record Change(
            UUID listing,
            int version,
            @JsonProperty("submitted_at") @Nullable Instant submittedAt,
            List<Difference> differences) {}

    /** A listing that says almost the same; likeness from 0 to 1. */
    record Alike(UUID id, String code, String title, double likeness) {}

    /** A step of its life, and who took it. */
    record Step(
            @Nullable String from,
            String to,
            Instant at,
            String by,
            @Nullable String reason) {}

    /** A kept version, and who wrote it. */
    record Version(int version, Instant at, String by, String title) {}

    /** What became of a listing so far. */
    record History(List<Step> steps, List<Version> versions) {}

    /** Why something is refused. */
    record Reason(@Nullable String reason) {}

    @Operation(summary = "Everything of the caller's organisation, last changed first")
    @GetMapping("/api/v1/listings/mine")
    @Requires(Right.WRITE_LISTINGS)
    ObjectNode mine(Viewer viewer) {
        return answers.several(listings.forOwner(viewer), null, viewer);
    }

    @Operation(summary = "What waits for a check by the caller's centre, longest waiting first")
    @GetMapping("/api/v1/listings/waiting")
    @Requires(Right.CHECK_LISTINGS)
    ObjectNode waiting(Viewer viewer) {
        return answers.several(listings.waitingForCheck(viewer), null, viewer);
    }

    @Operation(summary = "Steps of its life, oldest first, and kept versions, newest first")
    @GetMapping("/api/v1" + KIND + "/{id}/history")
    @Requires(Right.WRITE_LISTINGS)
    History history(@PathVariable("kind") String path, @PathVariable UUID id, Viewer viewer) {
        ListingId listing = mine(path, id, viewer).id();
        return new History(
                listings.moves(listing).stream()
                        .map(move -> new Step(
                                move.from() == null ? null : word(move.from()),
                                word(move.to()),
                                move.at(),
                                move.name(),
                                move.reason()))
                        .toList(),
                listings.revisions(listing).stream()
                        .map(kept -> new Version(kept.version(), kept.at(), kept.name(), kept.title()))
                        .toList());
    }

    private static String word(ListingState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    @Operation(summary = "Published listings that say almost the same, most alike first")
    @GetMapping("/api/v1" + KIND + "/{id}/alike")
    @Requires(Right.WRITE_LISTINGS)
    List<Alike> alike(@PathVariable("kind") String path, @PathVariable UUID id, Viewer viewer) {
        Listing listing = mine(path, id, viewer);
        return listings.alike(listing.kind(), listing.id(), listing.title(), listing.text(), viewer).stream()
                .map(found -> new Alike(
                        found.listing().id().value(),
                        found.listing().code(),
                        found.listing().title(),
                        found.likeness()))
                .toList();
    }

    @Operation(summary = "The change of a published listing that waits for the check, field by field")
    @GetMapping("/api/v1" + KIND + "/{id}/change")
    @Requires(Right.WRITE_LISTINGS)
    Change change(@PathVariable("kind") String path, @PathVariable UUID id, Viewer viewer) {
        Listing listing = mine(path, id, viewer);
        Draft waiting = drafts.waiting(listing.id()).orElseThrow(Refusal::notFound);
        Map<String, String> published = texts.texts(listing);
        List<Difference> differences = KindFields.of(listing.kind()).stream()
                .map(field -> new Difference(
                        field.key(),
                        published.getOrDefault(field.key(), ""),
                        texts.normal(field, waiting.texts().getOrDefault(field.key(), ""))))
                .filter(difference -> !difference.published().equals(difference.proposed()))
                .toList();
        return new Change(id, listing.version(), waiting.submittedAt(), differences);
    }

    @Operation(summary = "Make a waiting change public, after the check")
    @PostMapping("/api/v1" + KIND + "/{id}/change/accept")
    @Requires(Right.CHECK_LISTINGS)
    ResponseEntity<ObjectNode> accept(@PathVariable("kind") String path, @PathVariable UUID id, Viewer viewer) {
        Listing listing = mine(path, id, viewer);
        return answers.one(HttpStatus.OK, drafts.apply(listing.id(), viewer), viewer);
    }

    @Operation(summary = "Give a waiting change back to its author, with the reason")
    @PostMapping("/api/v1" + KIND + "/{id}/change/refuse")
    @Requires(Right.CHECK_LISTINGS)
    ResponseEntity<ObjectNode> refuse(
            @PathVariable("kind") String path,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Reason body,
            Viewer viewer) {
        Listing listing = mine(path, id, viewer);
        String reason = body == null || body.reason() == null ? "" : body.reason();
        drafts.refuse(listing.id(), reason, viewer);
        return answers.one(HttpStatus.OK, listing, viewer);
    }

    private Listing mine(String path, UUID id, Viewer viewer) {
        Kind kind = RestKinds.of(path);
        return listings.find(new ListingId(id), viewer)
                .filter(found -> found.kind() == kind && desk.mayEdit(found, viewer))
                .orElseThrow(Refusal::notFound);
    }
}
