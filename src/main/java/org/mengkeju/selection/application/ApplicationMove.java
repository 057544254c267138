package org.mengkeju.selection.application;

import static org.mengkeju.selection.application.ApplicationState.ADMITTED;
import static org.mengkeju.selection.application.ApplicationState.CHOSEN;
import static org.mengkeju.selection.application.ApplicationState.DRAFT;
import static org.mengkeju.selection.application.ApplicationState.LAPSED;
import static org.mengkeju.selection.application.ApplicationState.NOT_ADMITTED;
import static org.mengkeju.selection.application.ApplicationState.OUT;
import static org.mengkeju.selection.application.ApplicationState.SIGNED;
import static org.mengkeju.selection.application.ApplicationState.SUBMITTED;
import static org.mengkeju.selection.application.ApplicationState.WITHDRAWN;

import java.util.Locale;
import java.util.Set;

/** What may happen to an application. What leads where stands here and nowhere else. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are unmodifiable: Set.of
public enum ApplicationMove {
    BEGIN(Set.of(), DRAFT),
    SUBMIT(Set.of(DRAFT), SUBMITTED),
    /** The applicant takes it back: before the end of the window to change it, later for good. */
    TAKE_BACK(Set.of(SUBMITTED), DRAFT),
    WITHDRAW(Set.of(SUBMITTED, ADMITTED, CHOSEN), WITHDRAWN),
    /** The window closed over a draft. */
    LAPSE(Set.of(DRAFT), LAPSED),
    /** The call is opened again: whoever did not hand in goes on writing. */
    RESUME(Set.of(LAPSED), DRAFT),
    ADMIT(Set.of(SUBMITTED), ADMITTED),
    DECLINE(Set.of(SUBMITTED), NOT_ADMITTED),
    /** A review found that the procedure was not kept: it is in again. */
    READMIT(Set.of(NOT_ADMITTED, OUT), ADMITTED),
    /** The call went back for somebody's review: whoever was chosen or left since is in again, until it is decided anew. */
    REOPEN(Set.of(CHOSEN, OUT), ADMITTED),
    /** It leaves in a stage. */
    DROP(Set.of(SUBMITTED, ADMITTED, CHOSEN), OUT),
    CHOOSE(Set.of(SUBMITTED, ADMITTED), CHOSEN),
    /** An upheld objection or a better reason reopens the choice: the next one is chosen instead. */
    MOVE_UP(Set.of(OUT), CHOSEN),
    SIGN(Set.of(CHOSEN), SIGNED),
    /** Nobody chose, because the call ended early. */
    END(Set.of(SUBMITTED, ADMITTED, CHOSEN), OUT);

    private final Set<ApplicationState> from;
    private final ApplicationState to;

    ApplicationMove(Set<ApplicationState> from, ApplicationState to) {
        this.from = from;
        this.to = to;
    }

    public Set<ApplicationState> from() {
        return from;
    }

    public ApplicationState to() {
        return to;
    }

    /** Its word in the chain of steps. */
    public String act() {
        return "application-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
