package org.mengkeju.subsidy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the history of a voucher or claim.
 *
 * @param state where it led; a name of the state
 * @param words of whoever did it
 */
public record CaseEntry(
        Instant at, String name, String state, @Nullable Ground ground, String words) {}
