package org.mengkeju.selection.panel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.CallId;

/**
 * A panel for one stage of a call.
 *
 * @param round 1, and one more for each panel that took another's place
 * @param items what is judged: keys of applications, or the call's own for an argument, in the order of their numbers
 * @param setBy account of whoever set the conditions last
 * @param scores what was counted by item, as fractions; null while something is owed
 */
public record Panel(
        PanelId id,
        CallId call,
        String stage,
        int round,
        PanelState state,
        DrawConditions conditions,
        List<UUID> items,
        @Nullable UUID setBy,
        String setName,
        @Nullable List<Counted> scores,
        int version,
        Instant createdAt,
        boolean demo) {
    /** Copies the list. */
    public Panel {
        items = List.copyOf(items);
        scores = scores == null ? null : List.copyOf(scores);
    }

    /**
     * What an item came to.
     *
     * @param score exact, as a fraction
     * @param lowest the lowest single score
     * @param sheets how many were counted
     */
    public record Counted(UUID item, String score, String lowest, int sheets) {}

    /** The number of an item, from 1. */
    public int number(UUID item) {
        return items.indexOf(item) + 1;
    }

    /** The same in another state; what was counted is gone unless it still counts. */
    public Panel at(PanelState to, @Nullable List<Counted> counted) {
        return new Panel(
                id, call, stage, round, to, conditions, items, setBy, setName, counted, version + 1, createdAt, demo);
    }

    /** The same with conditions somebody froze for a further draw. */
    public Panel frozenBy(@Nullable UUID person, String name) {
        return new Panel(
                id,
                call,
                stage,
                round,
                PanelState.DRAW_READY,
                conditions,
                items,
                person,
                name,
                null,
                version + 1,
                createdAt,
                demo);
    }
}
