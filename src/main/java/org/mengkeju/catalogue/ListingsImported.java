package org.mengkeju.catalogue;

import java.time.Instant;

/**
 * Many listings were taken over at once. Whoever keeps something derived from listings reads what changed since then
 * with {@link Listings#streamPublishedSince}; there is no event for the single listings.
 *
 * @param since all of them were changed at this time or after it
 * @param count how many
 */
public record ListingsImported(Kind kind, Instant since, int count) {}
