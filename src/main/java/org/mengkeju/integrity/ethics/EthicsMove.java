package org.mengkeju.integrity.ethics;

import static org.mengkeju.integrity.ethics.EthicsState.ACCEPTED;
import static org.mengkeju.integrity.ethics.EthicsState.APPROVED;
import static org.mengkeju.integrity.ethics.EthicsState.CONDITIONAL;
import static org.mengkeju.integrity.ethics.EthicsState.EMERGENCY_REVIEW;
import static org.mengkeju.integrity.ethics.EthicsState.ENDED;
import static org.mengkeju.integrity.ethics.EthicsState.FOLLOW_UP;
import static org.mengkeju.integrity.ethics.EthicsState.REFUSED;
import static org.mengkeju.integrity.ethics.EthicsState.RE_APPROVED;
import static org.mengkeju.integrity.ethics.EthicsState.RE_REFUSED;
import static org.mengkeju.integrity.ethics.EthicsState.RE_REVIEW;
import static org.mengkeju.integrity.ethics.EthicsState.RISK_RATED;
import static org.mengkeju.integrity.ethics.EthicsState.STOPPED;
import static org.mengkeju.integrity.ethics.EthicsState.SUBMITTED;

import java.util.Set;

/** What may happen in an ethics review, from where, and who may do it. What leads where stands here and nowhere else. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are unmodifiable: Set.of
public enum EthicsMove {
    /** The activity is entered and its risk rated; the first step. */
    ENTER(Set.of(), RISK_RATED, By.LEADER),
    /** It is in scope: the leader applies, again after conditions were set. */
    SUBMIT(Set.of(RISK_RATED, CONDITIONAL), SUBMITTED, By.LEADER),
    /** Missing papers are told, once (art. 10). */
    ASK(Set.of(SUBMITTED), SUBMITTED, By.COMMITTEE),
    /** The papers are complete. */
    ACCEPT(Set.of(SUBMITTED), ACCEPTED, By.COMMITTEE),
    /** A meeting approves. */
    APPROVE(Set.of(ACCEPTED, EMERGENCY_REVIEW), APPROVED, By.COMMITTEE),
    /** A meeting sets conditions. */
    CONDITION(Set.of(ACCEPTED, EMERGENCY_REVIEW), CONDITIONAL, By.COMMITTEE),
    /** A meeting refuses. */
    REFUSE(Set.of(ACCEPTED, EMERGENCY_REVIEW), REFUSED, By.COMMITTEE),
    /** A meeting ends the activity or its review. */
    END(Set.of(ACCEPTED, EMERGENCY_REVIEW, FOLLOW_UP), ENDED, By.COMMITTEE),
    /** An activity on the risk list goes to experts of the department (arts. 25 to 28). */
    SEND_ON(Set.of(APPROVED), RE_REVIEW, By.COMMITTEE),
    /** Two thirds of the experts agree (art. 30). */
    RE_APPROVE(Set.of(RE_REVIEW), RE_APPROVED, By.DEPARTMENT),
    /** They do not. */
    RE_REFUSE(Set.of(RE_REVIEW), RE_REFUSED, By.DEPARTMENT),
    /** The follow-up is due. */
    FALL_DUE(Set.of(APPROVED, RE_APPROVED), FOLLOW_UP, By.PROGRAM),
    /** The committee looked at it and lets it go on. */
    GO_ON(Set.of(FOLLOW_UP), APPROVED, By.COMMITTEE),
    /** The same for one that was re-reviewed. */
    GO_ON_LISTED(Set.of(FOLLOW_UP), RE_APPROVED, By.COMMITTEE),
    /** Something happened: an emergency review. */
    EMERGENCY(
            Set.of(RISK_RATED, SUBMITTED, ACCEPTED, APPROVED, RE_APPROVED, FOLLOW_UP), EMERGENCY_REVIEW, By.COMMITTEE),
    /** A breach: the activity is stopped and a case opened. */
    STOP(
            Set.of(
                    RISK_RATED,
                    SUBMITTED,
                    ACCEPTED,
                    APPROVED,
                    CONDITIONAL,
                    RE_REVIEW,
                    RE_APPROVED,
                    FOLLOW_UP,
                    EMERGENCY_REVIEW),
            STOPPED,
            By.DEPARTMENT);

    /** Who may make a move. */
    public enum By {
        /** Whoever leads the activity. */
        LEADER,
        /** Whoever keeps the committee's records at its organisation, but for the leader. */
        COMMITTEE,
        /** An officer of the department who is not of the organisation. */
        DEPARTMENT,
        PROGRAM
    }

    private final Set<EthicsState> from;
    private final EthicsState to;
    private final By by;

    EthicsMove(Set<EthicsState> from, EthicsState to, By by) {
        this.from = from;
        this.to = to;
        this.by = by;
    }

    public Set<EthicsState> from() {
        return from;
    }

    public EthicsState to() {
        return to;
    }

    public By by() {
        return by;
    }
}
