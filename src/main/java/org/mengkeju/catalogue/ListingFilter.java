package org.mengkeju.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Which listings are asked for; what is null is not asked.
 *
 * @param chain key of a chain
 * @param link key of a link of that chain
 * @param division code of a league, city or province, which stands for everything in it, or of a banner
 * @param trlMin least readiness; needs answer with the readiness they ask for
 */
public record ListingFilter(
        @Nullable Kind kind,
        @Nullable String chain,
        @Nullable String link,
        @Nullable String division,
        @Nullable Integer trlMin,
        @Nullable TradeWay way,
        @Nullable ListingState state) {

    /** Everything published of this kind. */
    public static ListingFilter published(Kind kind) {
        return new ListingFilter(kind, null, null, null, null, null, ListingState.PUBLISHED);
    }
}
