package org.mengkeju.deal;

import java.time.Instant;

/**
 * Something that happened to a lead.
 *
 * @param name who did it, as people call them
 * @param text in the words of whoever did it; may be empty
 * @param place what the kind needs: the centre handed to, the channel of a contact, the stage moved to,
 *     the organisation an approach was passed on for
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
        /** The firm asks to be brought together with the owner of a resource. */
        INTRODUCTION,
        /** Somebody can solve the need; who, the firm learns when it is passed on. */
        RESPONDED,
        /** An approach was passed on to the other side. */
        FORWARDED,
        /** An approach was not passed on, for a coded reason. */
        DECLINED,
        /** Whoever sent an approach took it back. */
        TAKEN_BACK,
        CLOSED
    }
}
