package org.mengkeju.matching.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A listing that fitted a standing question, as it was told.
 *
 * @param need the need it fits, or null
 * @param search otherwise the saved search it fits
 * @param listing what fits
 * @param confidence 0–100 as it was then, or null where the question is too short to judge
 */
public record Alert(
        UUID id,
        @Nullable UUID need,
        @Nullable UUID search,
        UUID listing,
        @Nullable Integer confidence,
        Instant foundAt) {}
