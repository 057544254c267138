package org.mengkeju.deal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;

/**
 * What a firm said of a candidate.
 *
 * @param reason why not, or null where it fits
 * @param note in the firm's words; shown to the supplier without the firm's name
 */
public record Answer(
        ListingId candidate, boolean fits, @Nullable NoReason reason, String note, Instant at) {}
