package org.mengkeju.integrity.ethics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.ethics.EthicsForm.Risk;
import org.mengkeju.network.OrganisationId;

/**
 * An activity of science and technology and the review of its ethics.
 *
 * @param number for example {@code LL-2026-0003}
 * @param leader account of whoever leads it
 * @param committee that reviews it, known once it is submitted
 * @param dueAt when what comes next is due, or null
 * @param inquiry the case that was opened when it was stopped, or null
 */
public record EthicsActivity(
        UUID id,
        String number,
        OrganisationId organisation,
        String title,
        UUID leader,
        String leaderName,
        EthicsState state,
        String edition,
        @Nullable UUID committee,
        EthicsForm form,
        EthicsReview review,
        @Nullable Instant dueAt,
        LocalDate enteredOn,
        @Nullable UUID inquiry,
        int version,
        boolean demo) {

    public boolean isListed() {
        return form.risk() == Risk.LISTED;
    }

    /** Whether it is approved for good: where it is on the list, experts have agreed too. */
    public boolean isCleared() {
        return state == EthicsState.RE_APPROVED || (state == EthicsState.APPROVED && !isListed());
    }

    EthicsActivity at(EthicsState then, EthicsReview done, @Nullable Instant due) {
        return new EthicsActivity(
                id,
                number,
                organisation,
                title,
                leader,
                leaderName,
                then,
                edition,
                committee,
                form,
                done,
                due,
                enteredOn,
                inquiry,
                version,
                demo);
    }

    EthicsActivity before(UUID reviewing) {
        return new EthicsActivity(
                id,
                number,
                organisation,
                title,
                leader,
                leaderName,
                state,
                edition,
                reviewing,
                form,
                review,
                dueAt,
                enteredOn,
                inquiry,
                version,
                demo);
    }

    EthicsActivity inquired(UUID opened) {
        return new EthicsActivity(
                id,
                number,
                organisation,
                title,
                leader,
                leaderName,
                state,
                edition,
                committee,
                form,
                review,
                dueAt,
                enteredOn,
                opened,
                version,
                demo);
    }
}
