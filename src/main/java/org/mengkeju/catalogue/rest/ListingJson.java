package org.mengkeju.catalogue.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.fields.FieldFault;
import org.mengkeju.catalogue.fields.FieldSpec;
import org.mengkeju.catalogue.fields.KindFields;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.mengkeju.catalogue.moves.ListingStep;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Listings as JSON: their fields under the same keys as in files, and what the catalogue keeps about them. */
@Component
class ListingJson {
    private static final List<String> KEPT = List.of(
            "id",
            "code",
            "kind",
            "state",
            "version",
            "owner",
            "centre",
            "published_at",
            "updated_at",
            "expires_on",
            "demo",
            "moves",
            "missing",
            "draft",
            "href");

    private final ListingTexts texts;
    private final ListingDesk desk;
    private final MessageSource messages;

    ListingJson(ListingTexts texts, ListingDesk desk, MessageSource messages) {
        this.texts = texts;
        this.desk = desk;
        this.messages = messages;
    }

    ObjectNode write(Listing listing, Viewer viewer) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", listing.id().toString());
        json.put("code", listing.code());
        json.put("kind", listing.kind().key());
        json.put("state", listing.state().name().toLowerCase(Locale.ROOT));
        json.put("version", listing.version());
        json.put("owner", listing.owner() == null ? null : listing.owner().toString());
        json.put("centre", listing.centre());
        json.put(
                "published_at",
                listing.publishedAt() == null ? null : listing.publishedAt().toString());
        json.put("updated_at", listing.updatedAt().toString());
        json.put(
                "expires_on",
                listing.expiresOn() == null ? null : listing.expiresOn().toString());
        json.put("demo", listing.demo());
        json.put("href", "/api/v1/" + listing.kind().path() + "/" + listing.id());
        json.setAll(texts.json(listing));
        if (desk.mayEdit(listing, viewer)) {
            ArrayNode moves = json.putArray("moves");
            ListingStep.offered(listing, desk.moves(listing, viewer), desk.mayCheck(listing, viewer))
                    .forEach(move -> moves.add(move.key()));
            ArrayNode missing = json.putArray("missing");
            texts.read(listing.kind(), texts.texts(listing))
                    .obstacles()
                    .forEach(fault -> missing.add(fault.field().key()));
        }
        return json;
    }

    /** The texts of the fields a body names; an unknown key is an error, what the catalogue keeps is passed over. */
    Map<String, String> read(Kind kind, JsonNode body, Locale locale) {
        if (!body.isObject()) {
            throw Refusal.invalid("catalogue.refusal.body", "JSON");
        }
        List<String> known = KindFields.of(kind).stream().map(FieldSpec::key).toList();
        for (String key : body.propertyNames()) {
            if (!known.contains(key) && !KEPT.contains(key)) {
                throw Refusal.invalid("catalogue.refusal.body", key);
            }
        }
        Map<String, String> given = texts.texts(kind, body);
        List<FieldFault> faults = texts.read(kind, given).faults();
        if (!faults.isEmpty()) {
            FieldFault first = faults.getFirst();
            String reason =
                    messages.getMessage(first.message(), first.arguments().toArray(), locale);
            throw Refusal.invalid("catalogue.refusal.body", first.field().key() + ": " + reason);
        }
        return given;
    }
}
