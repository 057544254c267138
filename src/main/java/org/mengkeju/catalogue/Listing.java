package org.mengkeju.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.network.OrganisationId;

/**
 * Anything the catalogue holds, in one version.
 *
 * @param code the public code, unique in the region, for example {@code N-rare-earth-01}
 * @param version counts every saved change, from 1; updates name the version they saw
 * @param title one line
 * @param text the description, plain text with line breaks
 * @param keywords words the author gave
 * @param links chain links it is pinned to
 * @param divisions where it is: codes of divisions, leagues or provinces
 * @param owner the organisation it belongs to, or null where it is only named
 * @param ownerName what the owner is called; empty for policies
 * @param centre code of the centre of origin, or null
 * @param expiresOn last day it is shown, or null where it does not expire
 * @param demo whether it is demonstration data
 */
public record Listing(
        ListingId id,
        String code,
        int version,
        ListingState state,
        String title,
        String text,
        List<String> keywords,
        List<LinkRef> links,
        List<String> divisions,
        @Nullable OrganisationId owner,
        String ownerName,
        @Nullable String centre,
        Visibility visibility,
        @Nullable LocalDate expiresOn,
        @Nullable Instant publishedAt,
        Instant updatedAt,
        boolean demo,
        Details details) {

    public Listing {
        keywords = List.copyOf(keywords);
        links = List.copyOf(links);
        divisions = List.copyOf(divisions);
    }

    /**
     * A new listing that needs no check any more.
     *
     * @param owner whose it is, or null where nobody's
     * @param ownerName what the owner is called; empty for policies
     */
    public static Listing published(
            String code,
            ListingContent content,
            @Nullable OrganisationId owner,
            String ownerName,
            @Nullable String centre,
            @Nullable LocalDate expiresOn,
            Instant now,
            boolean demo) {
        return new Listing(
                ListingId.next(),
                code,
                1,
                ListingState.PUBLISHED,
                content.title(),
                content.text(),
                content.keywords(),
                content.links(),
                content.divisions(),
                owner,
                ownerName,
                centre,
                content.visibility(),
                expiresOn,
                now,
                now,
                demo,
                content.details());
    }

    public Kind kind() {
        return details.kind();
    }
}
