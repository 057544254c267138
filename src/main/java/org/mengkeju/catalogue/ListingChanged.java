package org.mengkeju.catalogue;

/**
 * A listing was published, changed while published, expired or withdrawn. Whoever keeps something derived from it reads
 * the listing afresh: only what it is now counts, so the same event twice does no harm.
 */
public record ListingChanged(ListingId id) {}
