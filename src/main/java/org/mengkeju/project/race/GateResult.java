package org.mengkeju.project.race;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mengkeju.project.ProjectId;

/**
 * What a gate did to a team.
 *
 * @param score rounded for reading, or null where nothing was reported
 * @param met indicators met, of so many
 */
public record GateResult(
        int milestone,
        ProjectId project,
        Gate.Outcome outcome,
        int met,
        int of,
        @Nullable BigDecimal score) {}
