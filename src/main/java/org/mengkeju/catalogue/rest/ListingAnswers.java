package org.mengkeju.catalogue.rest;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.drafts.Draft;
import org.mengkeju.catalogue.drafts.DraftDesk;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers that carry listings, each with the tag of what was read. */
@Component
class ListingAnswers {
    private final ListingJson json;
    private final DraftDesk drafts;

    ListingAnswers(ListingJson json, DraftDesk drafts) {
        this.json = json;
        this.drafts = drafts;
    }

    /**
     * What a writer saw.
     *
     * @param version of the listing
     * @param step of the draft that somebody keeps on top of it, 0 where nobody does
     */
    record Seen(int version, int step) {
        /** Reads {@code If-Match}: {@code "3"}, or {@code "3.2"} where a draft is kept. */
        static Seen parse(@Nullable String match) {
            String plain = match == null
                    ? ""
                    : match.replace("W/", "").replace("\"", "").strip();
            if (!plain.matches("[0-9]{1,8}(\\.[0-9]{1,8})?")) {
                throw Refusal.invalid("catalogue.refusal.precondition");
            }
            String[] parts = plain.split("\\.", 2);
            return new Seen(Integer.parseInt(parts[0]), parts.length == 2 ? Integer.parseInt(parts[1]) : 0);
        }

        String tag() {
            return "\"" + version + (step == 0 ? "" : "." + step) + "\"";
        }
    }

    ResponseEntity<ObjectNode> one(HttpStatus status, Listing listing, Viewer viewer) {
        Draft kept = drafts.kept(listing, viewer).orElse(null);
        var answer =
                ResponseEntity.status(status).eTag(new Seen(listing.version(), kept == null ? 0 : kept.step()).tag());
        if (status == HttpStatus.CREATED) {
            answer.location(URI.create("/api/v1/" + listing.kind().path() + "/" + listing.id()));
        }
        return answer.body(body(listing, kept, viewer));
    }

    /** A listing, with what somebody keeps on top of it for those who may write in it. */
    ObjectNode body(Listing listing, @Nullable Draft kept, Viewer viewer) {
        ObjectNode body = json.write(listing, viewer);
        if (kept != null) {
            ObjectNode draft = body.putObject("draft");
            draft.put("step", kept.step());
            draft.put("saved_at", String.valueOf(kept.savedAt()));
            draft.put(
                    "submitted_at",
                    kept.submittedAt() == null ? null : kept.submittedAt().toString());
        }
        return body;
    }

    /** Several, and where the next part begins. */
    ObjectNode several(List<Listing> listings, @Nullable String next, Viewer viewer) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        listings.forEach(listing -> items.add(json.write(listing, viewer)));
        answer.put("next", next);
        return answer;
    }
}
