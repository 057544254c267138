package org.mengkeju.registration;

import java.time.Instant;

/**
 * Something that happened to a registration.
 *
 * @param kind what happened
 * @param name who did it
 * @param text in words; may be empty
 */
public record RegistrationEntry(Instant at, Kind kind, String name, String text) {
    /** What may happen. */
    public enum Kind {
        OPENED,
        PREFILLED,
        SAVED,
        ATTACHED,
        DETACHED,
        SUBMITTED,
        SENT_BACK,
        ACCEPTED,
        TAKEN,
        JUDGED,
        PROPOSED,
        EXPERTS_HEARD,
        RETURNED,
        REGISTERED,
        NOT_REGISTERED,
        CHANGE_FILED,
        CHANGED,
        CHANGE_DECLINED,
        CANCEL_FILED,
        CANCEL_DECLINED,
        CANCELLED,
        REVOKED,
        WITHDRAWN
    }
}
