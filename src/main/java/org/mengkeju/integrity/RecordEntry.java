package org.mengkeju.integrity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the record. Entries are never changed: one that was wrong is followed by another.
 *
 * @param root first entry of the matter: its own key, or that of what it corrects, back to the first
 * @param corrects the entry this one takes the place of, or null
 * @param name what the subject was called then
 * @param measure what holds after this entry; of a withdrawn one, what was withdrawn
 * @param serious whether it belongs into the serious-dishonesty database (科学技术进步法 art. 107)
 * @param document where it comes from: body and title
 * @param number of the decision
 * @param inquiry key of the case it comes from, or null where another body decided
 * @param published whether everybody may read it
 */
public record RecordEntry(
        UUID id,
        UUID root,
        @Nullable UUID corrects,
        Act act,
        Subject subject,
        String name,
        Measure measure,
        boolean serious,
        String document,
        String number,
        String reason,
        @Nullable UUID inquiry,
        LocalDate decidedOn,
        Instant recordedAt,
        String recordedBy,
        boolean published,
        boolean demo) {
    /** What an entry does. */
    public enum Act {
        /** A measure was imposed. */
        IMPOSED,
        /** It was changed on appeal. */
        CHANGED,
        /** It was withdrawn and is publicly corrected. */
        WITHDRAWN
    }

    /** Whether its measure still counts at all, on some day. */
    public boolean counts() {
        return act != Act.WITHDRAWN;
    }

    /** Whether it bars from anything on this day. */
    public boolean barsOn(LocalDate day) {
        return counts() && measure.scope().stream().anyMatch(activity -> measure.blocks(activity, day));
    }
}
