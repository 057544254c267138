package org.mengkeju.deal.agreement;

import java.time.Instant;

/**
 * Something that happened in a deal; the log only grows.
 *
 * @param name who did it
 * @param text their words; may be empty
 * @param place what it was about: a version, a channel, a file
 */
public record DealEntry(Instant at, Kind kind, String name, String text, String place) {
    /** What happened. */
    public enum Kind {
        OPENED,
        CONTACT,
        PLANNED,
        PARTY_JOINED,
        TERMS_PROPOSED,
        TERMS_ACCEPTED,
        TERMS_AGREED,
        NOTICE_OPENED,
        OBJECTION,
        OBJECTION_ANSWERED,
        NOTICE_ENDED,
        BACK_TO_TALKS,
        FILE_ADDED,
        FILE_WITHDRAWN,
        CONFIDENTIALITY_CONFIRMED,
        SIGNED,
        IN_FORCE,
        CREDIT_SPLIT,
        REGISTERED,
        PAID,
        PAYMENT_BACK,
        COMPLETED,
        CLOSED,
        TERMINATED
    }
}
