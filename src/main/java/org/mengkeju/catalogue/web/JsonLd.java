package org.mengkeju.catalogue.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.platform.region.Divisions;
import org.mengkeju.platform.region.Region;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** What a public page says of its listing in the words of schema.org, for machines. */
@Component
class JsonLd {
    private final JsonMapper json;
    private final Divisions divisions;
    private final Region region;

    JsonLd(JsonMapper json, Divisions divisions, Region region) {
        this.json = json;
        this.divisions = divisions;
        this.region = region;
    }

    /** A JSON document that is safe inside a script element: no tag can end it. */
    String of(Listing listing) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@context", "https://schema.org");
        said.put("@type", type(listing.details()));
        said.put("@id", address(listing));
        said.put("url", address(listing));
        said.put("identifier", listing.code());
        said.put("name", listing.title());
        said.put("description", listing.text());
        put(said, "keywords", listing.keywords().isEmpty() ? null : String.join(", ", listing.keywords()));
        put(
                said,
                "datePublished",
                listing.publishedAt() == null ? null : listing.publishedAt().toString());
        said.put("dateModified", listing.updatedAt().toString());
        put(
                said,
                "expires",
                listing.expiresOn() == null ? null : listing.expiresOn().toString());
        put(said, "provider", provider(listing));
        put(said, "areaServed", places(listing));
        if (listing.demo()) {
            said.put("disambiguatingDescription", "演示数据 / Demonstration data");
        }
        return json.writeValueAsString(said).replace("<", "\\u003c");
    }

    private static String type(Details details) {
        return switch (details) {
            case Details.Achievement achievement -> "CreativeWork";
            case Details.Need need -> "Demand";
            case Details.Expert expert -> "Person";
            case Details.Platform platform -> "Service";
            case Details.Finance finance -> "FinancialProduct";
            case Details.Agency agency -> "Organization";
            case Details.Policy policy -> "Legislation";
        };
    }

    private String address(Listing listing) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/catalogue/{kind}/{code}")
                .buildAndExpand(listing.kind().path(), listing.code())
                .toUriString();
    }

    private static @Nullable Map<String, Object> provider(Listing listing) {
        return listing.ownerName().isEmpty() ? null : Map.of("@type", "Organization", "name", listing.ownerName());
    }

    private List<Map<String, Object>> places(Listing listing) {
        List<String> codes =
                listing.divisions().isEmpty() ? List.of(region.settings().code()) : listing.divisions();
        return codes.stream()
                .map(code -> Map.<String, Object>of(
                        "@type", "AdministrativeArea", "name", divisions.name(code), "identifier", code))
                .toList();
    }

    private static void put(Map<String, Object> said, String key, @Nullable Object value) {
        if (value != null) {
            said.put(key, value);
        }
    }
}
