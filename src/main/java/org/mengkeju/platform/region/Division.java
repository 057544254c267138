package org.mengkeju.platform.region;

import org.jspecify.annotations.Nullable;

/**
 * An administrative division.
 *
 * @param code six digits (GB/T 2260); a province ends in 0000, a league or city in 00
 * @param level province, league or banner
 * @param parent code of the division above, or null
 * @param venue whether the region treats it as a venue of its own (满洲里, 二连浩特)
 */
public record Division(
        String code,
        String name,
        String shortName,
        Level level,
        @Nullable String parent,
        boolean venue) {

    /** How deep in the tree. */
    public enum Level {
        PROVINCE,
        LEAGUE,
        BANNER
    }
}
