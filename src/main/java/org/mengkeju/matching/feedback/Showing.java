package org.mengkeju.matching.feedback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;

/**
 * A list of candidates that was shown.
 *
 * @param id random: links of the list carry it
 * @param need whose candidates they are, or null for a free search, of which nothing else is kept
 * @param gap whether the page said that nothing fits
 * @param lines in the order shown
 */
public record Showing(
        UUID id, Instant at, @Nullable ListingId need, Surface surface, boolean gap, List<Line> lines, boolean demo) {

    public Showing {
        lines = List.copyOf(lines);
    }

    /**
     * A candidate in its place.
     *
     * @param place from 1, over all pages of the list
     * @param confidence 0–100, or null where none could be stated
     */
    public record Line(
            int place, ListingId candidate, @Nullable Double confidence) {}

    /** Where it was shown. */
    public enum Surface {
        /** The page of results. */
        RESULTS,
        /** The nearest few beside a need. */
        BESIDE,
        /** The manager's or the firm's page of a lead. */
        LEAD
    }
}
