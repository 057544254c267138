package org.mengkeju.selection.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;

/**
 * Somebody's objection to a notice, under their own name.
 *
 * @param application it is about, or null where it is about the procedure
 * @param answerBy last day to settle it
 */
public record Objection(
        UUID id,
        CallId call,
        String stage,
        @Nullable ApplicationId application,
        UUID person,
        String name,
        String contact,
        String text,
        String evidence,
        State state,
        Instant receivedAt,
        LocalDate answerBy,
        @Nullable String answer,
        @Nullable UUID answeredBy,
        @Nullable Instant answeredAt) {

    /** Whether the same person says the same about the same: sent twice it is one objection. */
    boolean saysTheSame(Objection other) {
        return person.equals(other.person)
                && Objects.equals(application, other.application)
                && text.equals(other.text)
                && evidence.equals(other.evidence);
    }

    /** What became of it. */
    public enum State {
        OPEN,
        UPHELD,
        NOT_UPHELD;

        /** Key of its word in the message files. */
        public String messageKey() {
            return "selection.objection.state."
                    + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What an objection is about. */
    public enum Subject {
        /** What an application says is not true. */
        FACTS,
        /** Who owns what it builds on. */
        OWNERSHIP,
        /** Somebody who should have stepped back did not. */
        CONFLICT,
        /** The procedure was not kept. */
        PROCEDURE,
        /** One's own result: no objection (after Hebei's rules of 2024, article 49). */
        RESULT;

        /** Key of its word in the message files. */
        public String messageKey() {
            return "selection.objection.subject." + name().toLowerCase(Locale.ROOT);
        }
    }
}
