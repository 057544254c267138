package org.mengkeju.selection.conflict;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Working at an organisation.
 *
 * @param from first day, or null where it is not known
 * @param to last day, or null while it lasts
 */
public record Employment(
        String organisation,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** Working there now, since when is not known. */
    public static Employment now(String organisation) {
        return new Employment(organisation, null, null);
    }

    /** Whether it lasts or ended on or after a day. */
    boolean reaches(LocalDate day) {
        return to == null || !to.isBefore(day);
    }

    /** Whether both were there at the same time on or after a day. */
    boolean meets(Employment other, LocalDate since) {
        return reaches(since)
                && other.reaches(since)
                && (from == null || other.to == null || !other.to.isBefore(from))
                && (other.from == null || to == null || !to.isBefore(other.from));
    }
}
