package org.mengkeju.selection.call;

import static org.mengkeju.selection.call.CallState.CONCLUDED;
import static org.mengkeju.selection.call.CallState.DRAFT;
import static org.mengkeju.selection.call.CallState.ENDED_EARLY;
import static org.mengkeju.selection.call.CallState.NONE_CHOSEN;
import static org.mengkeju.selection.call.CallState.NO_BID;
import static org.mengkeju.selection.call.CallState.OPEN;
import static org.mengkeju.selection.call.CallState.PROPOSED;
import static org.mengkeju.selection.call.CallState.READY;
import static org.mengkeju.selection.call.CallState.REJECTED;
import static org.mengkeju.selection.call.CallState.RETURNED;
import static org.mengkeju.selection.call.CallState.SELECTING;

import java.util.Locale;
import java.util.Set;

/** What may happen to a call, from where to where, and who does it. What leads where stands here and nowhere else. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are unmodifiable: Set.of
public enum CallMove {
    /** It is begun; the first step. */
    BEGIN(Set.of(), Set.of(DRAFT), By.PROPOSER),
    /** It is handed in for the stages before publication; without such stages it is ready. */
    PROPOSE(Set.of(DRAFT, RETURNED), Set.of(PROPOSED, READY), By.PROPOSER),
    /** Something is missing. */
    SEND_BACK(Set.of(PROPOSED), Set.of(RETURNED), By.OFFICER),
    /** The stage is passed; the next one begins, or it is ready. */
    PASS(Set.of(PROPOSED), Set.of(PROPOSED, READY), By.OFFICER),
    /** It will not be published. */
    REJECT(Set.of(PROPOSED), Set.of(REJECTED), By.OFFICER),
    /** It is published: from now on its text and terms hold. */
    PUBLISH(Set.of(READY), Set.of(OPEN), By.OFFICER),
    /** The time to apply is over. */
    CLOSE(Set.of(OPEN), Set.of(SELECTING, NO_BID), By.PROGRAM),
    /** Nobody applied; it is opened again under the same terms. */
    OPEN_AGAIN(Set.of(NO_BID), Set.of(OPEN), By.OFFICER),
    /** A stage is done; the next one begins. */
    ADVANCE(Set.of(SELECTING), Set.of(SELECTING, NONE_CHOSEN, CONCLUDED), By.OFFICER),
    /** A review was upheld: it goes back to the stage it concerns, and everything from there on is decided again. */
    GO_BACK(Set.of(SELECTING, NONE_CHOSEN), Set.of(SELECTING), By.OFFICER),
    /** It ends before its time, with a reason everybody can read. */
    END_EARLY(Set.of(OPEN, SELECTING, NO_BID), Set.of(ENDED_EARLY), By.OFFICER);

    /** Who makes a move. */
    public enum By {
        /** Whoever states the subject: the poster, or an officer where the department does. */
        PROPOSER,
        OFFICER,
        /** The program, when the time has come. */
        PROGRAM
    }

    private final Set<CallState> from;
    private final Set<CallState> to;
    private final By by;

    CallMove(Set<CallState> from, Set<CallState> to, By by) {
        this.from = from;
        this.to = to;
        this.by = by;
    }

    public Set<CallState> from() {
        return from;
    }

    public Set<CallState> to() {
        return to;
    }

    public By by() {
        return by;
    }

    /** Its word in the chain of steps. */
    public String act() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
