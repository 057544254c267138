package org.mengkeju.integrity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether somebody may do something on a day, as the record says. */
public sealed interface Standing {
    /** Nothing stands against it. */
    record Free() implements Standing {}

    /**
     * A measure bars it. Who may be told more than that: {@link Integrity#mayKnow}.
     *
     * @param entry that says so
     * @param lastDay last barred day, or null where it is for ever
     * @param reason in words
     * @param number of the decision
     */
    record Blocked(UUID entry, @Nullable LocalDate lastDay, String reason, String number) implements Standing {
        /** First day on which it may be done again, or null. */
        public @Nullable LocalDate freeFrom() {
            return lastDay == null ? null : lastDay.plusDays(1);
        }

        /** Whether this one lasts longer than that. */
        boolean outlasts(Blocked other) {
            return lastDay == null || (other.lastDay != null && lastDay.isAfter(other.lastDay));
        }
    }

    default boolean isBlocked() {
        return this instanceof Blocked;
    }
}
