package org.mengkeju.matching.alert;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search somebody keeps.
 *
 * @param person whose it is
 * @param name what the person calls it
 * @param terms what is asked
 * @param paused while paused nothing is told
 * @param createdAt only what is published after this is told of
 */
public record SavedSearch(UUID id, UUID person, String name, Terms terms, boolean paused, Instant createdAt) {
    /**
     * What a search asks.
     *
     * @param text in words; may be empty
     * @param listing the listing whose question it is, or null
     * @param filters by facet the values of which one must hold
     */
    public record Terms(String text, @Nullable UUID listing, Map<String, Set<String>> filters) {
        /** Copies the filters. */
        public Terms {
            filters = Map.copyOf(filters);
        }

        boolean isEmpty() {
            return text.isEmpty() && listing == null && filters.isEmpty();
        }
    }
}
