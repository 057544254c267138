package org.mengkeju.catalogue.drafts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.ListingId;

/**
 * The fields of a listing as somebody is typing them.
 *
 * @param base version of the listing it changes
 * @param step counts the times it was kept
 * @param writer the opened form it was kept from
 * @param texts what stands in each field
 * @param savedAt when it was last kept; null where nothing was kept yet
 * @param submittedAt since when it waits for the check as a change of a published listing, or null
 */
public record Draft(
        ListingId listing,
        Kind kind,
        int base,
        int step,
        UUID writer,
        Map<String, String> texts,
        @Nullable Instant savedAt,
        @Nullable Instant submittedAt) {

    /** The same text as a form opened now goes on with it. */
    public Draft openedBy(UUID form) {
        return new Draft(listing, kind, base, step, form, texts, savedAt, submittedAt);
    }
}
