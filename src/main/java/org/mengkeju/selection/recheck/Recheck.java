package org.mengkeju.selection.recheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;

/**
 * An applicant's request to review the decision about it; one an application.
 *
 * @param answerBy last day to answer
 * @param answer with the reason, or null while it is open
 */
public record Recheck(
        UUID id,
        CallId call,
        ApplicationId application,
        RecheckGround ground,
        String text,
        UUID person,
        String name,
        RecheckState state,
        Instant receivedAt,
        LocalDate answerBy,
        @Nullable String answer) {}
