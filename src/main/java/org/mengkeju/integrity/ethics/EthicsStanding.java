package org.mengkeju.integrity.ethics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether an activity may go on, for projects and applications.
 *
 * @param followUpBy day by which the committee looks at it again, where it was approved
 */
public record EthicsStanding(State state, @Nullable LocalDate followUpBy) {
    /** Where it stands. */
    public enum State {
        /** No review is needed. */
        NOT_NEEDED,
        /** Not decided yet. */
        PENDING,
        /** Approved, and re-reviewed where that is asked for. */
        CLEARED,
        /** Refused, ended or stopped. */
        BARRED
    }

    /** Whether work on it may begin or go on. */
    public boolean mayProceed() {
        return state == State.NOT_NEEDED || state == State.CLEARED;
    }

    static EthicsStanding of(EthicsActivity one) {
        LocalDate next = one.review().followUpBy();
        return switch (one.state()) {
            case RISK_RATED ->
                new EthicsStanding(
                        one.form().risk() == EthicsForm.Risk.OUT_OF_SCOPE ? State.NOT_NEEDED : State.PENDING, null);
            case SUBMITTED, ACCEPTED, CONDITIONAL, RE_REVIEW, EMERGENCY_REVIEW ->
                new EthicsStanding(State.PENDING, null);
            case APPROVED -> new EthicsStanding(one.isListed() ? State.PENDING : State.CLEARED, next);
            case RE_APPROVED, FOLLOW_UP -> new EthicsStanding(State.CLEARED, next);
            case REFUSED, RE_REFUSED, ENDED, STOPPED -> new EthicsStanding(State.BARRED, null);
        };
    }
}
