package org.mengkeju.selection.panel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.draw.Draw;
import org.mengkeju.selection.draw.Draw.Outcome;
import org.mengkeju.selection.draw.Pool;
import org.mengkeju.selection.draw.Seed;

/**
 * A draw of a panel as it became public: the commitment, the pool with its digest, the seed with the outcome.
 *
 * @param n 1 for the first, one more for each further draw
 * @param seats wanted in this draw
 * @param outside seats of them for experts from outside the region
 * @param pool under pseudonyms; null until it is closed
 * @param excluded how many were left out for which reason
 * @param seed null until the draw
 */
public record PanelDraw(
        PanelId panel,
        int n,
        DrawConditions conditions,
        int seats,
        int reserves,
        int outside,
        String commitment,
        @Nullable UUID setBy,
        String setName,
        Instant committedAt,
        @Nullable Pool pool,
        List<Excluded> excluded,
        @Nullable String poolDigest,
        @Nullable Instant closedAt,
        @Nullable String seed,
        @Nullable Outcome outcome,
        @Nullable String drawnName,
        @Nullable Instant drawnAt) {
    /** Trait of experts from outside the region. */
    public static final String REGION = "region";

    /** Trait of the unit, under a pseudonym. */
    public static final String UNIT = "unit";

    /** Value of the region's trait for those from outside. */
    public static final String OUTSIDE = "outside";

    /** Somebody who could not be drawn, under a pseudonym, and why: a word of the program. */
    public record Excluded(String key, String reason) {}

    /** Copies the list. */
    public PanelDraw {
        excluded = List.copyOf(excluded);
    }

    public boolean isClosed() {
        return pool != null;
    }

    public boolean isDone() {
        return seed != null;
    }

    /** The draw as the algorithm takes it. */
    public Draw draw() {
        List<Draw.Quota> quotas = outside > 0 ? List.of(new Draw.Quota(REGION, OUTSIDE, outside)) : List.of();
        List<Draw.Limit> limits = List.of(new Draw.Limit(UNIT, conditions.perUnit()));
        return new Draw(Objects.requireNonNull(pool), Set.of(), quotas, limits, seats, reserves);
    }

    /** What differs when everything is computed again from what was published; empty when all is well. */
    public List<String> differences() {
        List<String> found = new ArrayList<>();
        if (pool != null && !pool.digest().equals(poolDigest)) {
            found.add("the pool has another digest");
        }
        if (seed != null) {
            var revealed = new Seed(seed);
            if (!revealed.commitment().equals(commitment)) {
                found.add("the seed does not keep the commitment");
            }
            if (!draw().with(revealed).equals(outcome)) {
                found.add("the seed draws others");
            }
        }
        return found;
    }

    /** What one types to draw again; the pool is the file that is offered beside it. */
    public String command() {
        return "./mengkeju draw --pool pool.csv --count " + seats + " --reserves " + reserves
                + (outside > 0 ? " --quota " + REGION + "=" + OUTSIDE + ":" + outside : "") + " --limit " + UNIT + ":"
                + conditions.perUnit() + " --commitment " + commitment + " --seed " + (seed == null ? "…" : seed);
    }

    /** The pool as the command reads it. */
    public String csv() {
        var lines = new StringBuilder("expert,weight," + REGION + "," + UNIT + "\n");
        for (Pool.Entry one : Objects.requireNonNull(pool).entries()) {
            lines.append(one.expert())
                    .append(',')
                    .append(one.weight().toPlainString())
                    .append(',')
                    .append(one.traits().getOrDefault(REGION, ""))
                    .append(',')
                    .append(one.traits().getOrDefault(UNIT, ""))
                    .append('\n');
        }
        return lines.toString();
    }
}
