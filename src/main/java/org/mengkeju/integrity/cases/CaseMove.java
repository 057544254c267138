package org.mengkeju.integrity.cases;

import static org.mengkeju.integrity.cases.CaseState.ACCEPTED;
import static org.mengkeju.integrity.cases.CaseState.CHANGED;
import static org.mengkeju.integrity.cases.CaseState.DECIDED;
import static org.mengkeju.integrity.cases.CaseState.EXPIRED;
import static org.mengkeju.integrity.cases.CaseState.INVESTIGATING;
import static org.mengkeju.integrity.cases.CaseState.IN_DATABASE;
import static org.mengkeju.integrity.cases.CaseState.KEPT;
import static org.mengkeju.integrity.cases.CaseState.NOTIFIED;
import static org.mengkeju.integrity.cases.CaseState.NOT_ACCEPTED;
import static org.mengkeju.integrity.cases.CaseState.RECEIVED;
import static org.mengkeju.integrity.cases.CaseState.REVIEW;

import java.util.Set;

/** What may happen in a case, from where, and who may do it. What leads where stands here and nowhere else. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are unmodifiable: Set.of
public enum CaseMove {
    /** A report or clue comes in; the first step. */
    RECEIVE(Set.of(), RECEIVED, By.ANYBODY),
    /** It is in scope and the evidence suffices. */
    ACCEPT(Set.of(RECEIVED), ACCEPTED, By.OFFICER),
    /** It is not taken up. */
    DECLINE(Set.of(RECEIVED), NOT_ACCEPTED, By.OFFICER),
    /** A team without ties to the accused is named. */
    INVESTIGATE(Set.of(ACCEPTED), INVESTIGATING, By.OFFICER),
    /** The inquiry takes longer; once. */
    EXTEND(Set.of(INVESTIGATING), INVESTIGATING, By.INVESTIGATOR),
    /** Facts are confirmed; the accused is told and heard. */
    NOTIFY(Set.of(INVESTIGATING), NOTIFIED, By.INVESTIGATOR),
    /** The accused makes a statement. */
    STATE(Set.of(NOTIFIED), NOTIFIED, By.ACCUSED),
    /** A decision is made and served. */
    DECIDE(Set.of(NOTIFIED), DECIDED, By.OTHER_OFFICER),
    /** The accused appeals. */
    APPEAL(Set.of(DECIDED), REVIEW, By.ACCUSED),
    /** The review keeps the measure. */
    KEEP(Set.of(REVIEW), KEPT, By.REVIEWER),
    /** The review changes the measure. */
    CHANGE(Set.of(REVIEW), CHANGED, By.REVIEWER),
    /** The review takes the measure away. */
    UPHOLD(Set.of(REVIEW), CaseState.WITHDRAWN, By.REVIEWER),
    /** A serious case is shared to the database. */
    SHARE(Set.of(DECIDED, KEPT, CHANGED), IN_DATABASE, By.OFFICER),
    /** The period of the measure is over. */
    EXPIRE(Set.of(DECIDED, KEPT, CHANGED, IN_DATABASE), EXPIRED, By.PROGRAM),
    /** It proved false: withdrawn and publicly corrected, at once. */
    WITHDRAW(
            Set.of(RECEIVED, ACCEPTED, INVESTIGATING, NOTIFIED, DECIDED, REVIEW, KEPT, CHANGED, IN_DATABASE, EXPIRED),
            CaseState.WITHDRAWN,
            By.OFFICER);

    /** Who may make a move; officers only if they have no tie to the accused and did not report. */
    public enum By {
        ANYBODY,
        OFFICER,
        /** An officer of the team. */
        INVESTIGATOR,
        /** An officer who is not of the team. */
        OTHER_OFFICER,
        /** An officer who is neither of the team nor decided. */
        REVIEWER,
        ACCUSED,
        PROGRAM
    }

    private final Set<CaseState> from;
    private final CaseState to;
    private final By by;

    CaseMove(Set<CaseState> from, CaseState to, By by) {
        this.from = from;
        this.to = to;
        this.by = by;
    }

    public Set<CaseState> from() {
        return from;
    }

    public CaseState to() {
        return to;
    }

    public By by() {
        return by;
    }

    /** Whether the accused may read that it happened. */
    public boolean isKnownToTheAccused() {
        return to.isKnownToTheAccused() || this == UPHOLD || this == WITHDRAW;
    }
}
