package org.mengkeju.selection.panel;

import static org.mengkeju.selection.panel.SeatState.ACCEPTED;
import static org.mengkeju.selection.panel.SeatState.INVITED;
import static org.mengkeju.selection.panel.SeatState.REPLACED;
import static org.mengkeju.selection.panel.SeatState.RESERVE;
import static org.mengkeju.selection.panel.SeatState.SUBMITTED;

import java.util.Locale;
import java.util.Set;

/** What may happen to a seat, from where, and who may do it (rules/expert-review.md, state machine of one review task). */
@SuppressWarnings("ImmutableEnumChecker") // the sets are unmodifiable: Set.of
public enum SeatMove {
    /** Drawn as one of the panel, or called up from the reserves. */
    INVITE(Set.of(RESERVE), INVITED, By.PROGRAM),
    /** Promises to be independent, declares interests. */
    ACCEPT(Set.of(INVITED), ACCEPTED, By.EXPERT),
    /** Says no, with a reason. */
    DECLINE(Set.of(INVITED), REPLACED, By.EXPERT),
    /** Did not answer in time. */
    SILENT(Set.of(INVITED), REPLACED, By.PROGRAM),
    /** A conflict was found, or a penalty came, before anything was signed. */
    CONFLICT(Set.of(RESERVE, INVITED, ACCEPTED), REPLACED, By.PROGRAM),
    /** Replaced by an officer, with a reason. */
    REPLACE(Set.of(INVITED, ACCEPTED), REPLACED, By.OFFICER),
    /** Steps back from one item; it is taken off the desk. */
    RECUSE(Set.of(ACCEPTED), ACCEPTED, By.EXPERT),
    /** Signs one sheet. */
    SIGN(Set.of(ACCEPTED), ACCEPTED, By.EXPERT),
    /** The last sheet is signed. */
    SUBMIT(Set.of(ACCEPTED), SUBMITTED, By.PROGRAM),
    /** An assignment is published or undone: what lies on the desk and the last day change. */
    ASSIGN(Set.of(ACCEPTED, SUBMITTED), ACCEPTED, By.OFFICER),
    /** Everything the expert gave is set aside. */
    SET_ASIDE(Set.of(ACCEPTED, SUBMITTED), SeatState.SET_ASIDE, By.OFFICER);

    /** Who makes a move. */
    public enum By {
        EXPERT,
        OFFICER,
        PROGRAM
    }

    private final Set<SeatState> from;
    private final SeatState to;
    private final By by;

    SeatMove(Set<SeatState> from, SeatState to, By by) {
        this.from = from;
        this.to = to;
        this.by = by;
    }

    public Set<SeatState> from() {
        return from;
    }

    public SeatState to() {
        return to;
    }

    public By by() {
        return by;
    }

    /** Its word in the chain of steps. */
    public String act() {
        return "panel-seat-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
