package org.mengkeju.deal;

import java.time.Instant;

/**
 * Something that happened to a lead.
 *
 * @param name who did it, as people call them
 * @param text in the words of whoever did it; may be empty
 * @param place what the kind needs: the centre handed to, the channel of a contact, the stage moved to
 */
public record LeadEntry(Instant at, Kind kind, String name, String text, String place) {

    /** What happened. */
    public enum Kind {
        OPENED,
        TAKEN,
        HANDED_OVER,
        CONTACT,
        PLANNED,
        MOVED,
        ANSWERED,
        INTRODUCTION,
        CLOSED
    }
}
