package org.mengkeju.matching.gap;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.network.OrganisationId;

/**
 * A problem that nothing fits.
 *
 * @param need the published need it comes from, or null where it was written into a search
 * @param text in the words of whoever asked
 * @param links where in the chains something is missing; may be empty
 * @param organisation whose it is, or null where a centre recorded it
 * @param draft of a challenge, or null; kept when the gap closes
 * @param version counts every change of state and draft
 * @param offer the best achievement found for it since, or null
 * @param offerConfidence 0–100, of the offer
 * @param closedBy the achievement that closed it, or null
 */
public record Gap(
        GapId id,
        @Nullable ListingId need,
        String title,
        String text,
        List<LinkRef> links,
        @Nullable OrganisationId organisation,
        GapState state,
        @Nullable ChallengeDraft draft,
        int version,
        Instant openedAt,
        Instant updatedAt,
        @Nullable ListingId offer,
        @Nullable Double offerConfidence,
        @Nullable ListingId closedBy,
        boolean demo) {
    /** Longest text in characters. */
    public static final int TEXT_MAX = 20_000;

    public Gap {
        links = List.copyOf(links);
    }

    /** A new one. */
    static Gap open(
            @Nullable ListingId need,
            String title,
            String text,
            List<LinkRef> links,
            @Nullable OrganisationId organisation,
            Instant now,
            boolean demo) {
        return new Gap(
                GapId.next(),
                need,
                title,
                text,
                links,
                organisation,
                GapState.OPEN,
                null,
                1,
                now,
                now,
                null,
                null,
                null,
                demo);
    }

    Gap drafted(ChallengeDraft its, Instant now) {
        return with(GapState.DRAFTED, its, closedBy, now);
    }

    Gap closed(ListingId by, Instant now) {
        return with(GapState.CLOSED, draft, by, now);
    }

    Gap opened(Instant now) {
        return with(GapState.OPEN, null, null, now);
    }

    private Gap with(GapState itsState, @Nullable ChallengeDraft its, @Nullable ListingId by, Instant now) {
        return new Gap(
                id,
                need,
                title,
                text,
                links,
                organisation,
                itsState,
                its,
                version + 1,
                openedAt,
                now,
                offer,
                offerConfidence,
                by,
                demo);
    }
}
