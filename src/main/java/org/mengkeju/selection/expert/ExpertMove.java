package org.mengkeju.selection.expert;

import static org.mengkeju.selection.expert.ExpertState.APPLIED;
import static org.mengkeju.selection.expert.ExpertState.BANNED;
import static org.mengkeju.selection.expert.ExpertState.DORMANT;
import static org.mengkeju.selection.expert.ExpertState.IN_POOL;
import static org.mengkeju.selection.expert.ExpertState.REFUSED;
import static org.mengkeju.selection.expert.ExpertState.REMOVED;
import static org.mengkeju.selection.expert.ExpertState.SUSPENDED;
import static org.mengkeju.selection.expert.ExpertState.UNIT_CONFIRMED;

import java.util.Set;

/**
 * What may happen to an entry, from where, and who may do it (rules/expert-review.md). The table there does not say how a
 * dormant or banned expert comes back, or what follows a refusal: those moves are the platform's own.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are unmodifiable: Set.of
public enum ExpertMove {
    /** Application or invitation; also again after a refusal or after leaving. */
    APPLY(Set.of(REFUSED, REMOVED), APPLIED, By.EXPERT),
    /** The unit says that the expert works there. */
    CONFIRM(Set.of(APPLIED), UNIT_CONFIRMED, By.UNIT),
    /** The unit says that it is not so. */
    DENY(Set.of(APPLIED), REFUSED, By.UNIT),
    /** Title, age and integrity are in order. */
    ADMIT(Set.of(UNIT_CONFIRMED), IN_POOL, By.OPERATOR),
    /** They are not. */
    REFUSE(Set.of(APPLIED, UNIT_CONFIRMED), REFUSED, By.OPERATOR),
    /** The yearly check was missed. */
    DOZE(Set.of(IN_POOL), DORMANT, By.PROGRAM),
    /** The expert says that everything is still right. */
    WAKE(Set.of(DORMANT), IN_POOL, By.EXPERT),
    /** A breach is being looked into. */
    SUSPEND(Set.of(IN_POOL, DORMANT), SUSPENDED, By.DEPARTMENT),
    /** Nothing was found. */
    CLEAR(Set.of(SUSPENDED), IN_POOL, By.DEPARTMENT),
    /** Sanctioned until a day, as the integrity record says. */
    BAN(Set.of(SUSPENDED), BANNED, By.DEPARTMENT),
    /** Sanctioned for ever, as the integrity record says. */
    EXPEL(Set.of(SUSPENDED), REMOVED, By.DEPARTMENT),
    /** The day until which the expert was banned has come. */
    RETURN(Set.of(BANNED), IN_POOL, By.PROGRAM),
    /** Over age, left, asked to go. */
    REMOVE(Set.of(IN_POOL, DORMANT), REMOVED, By.OPERATOR);

    /** Who may make a move; nobody but the expert in matters of the own entry. */
    public enum By {
        EXPERT,
        /** Somebody else who acts for the expert's unit; where there is nobody, an operator by a letter of the unit. */
        UNIT,
        OPERATOR,
        DEPARTMENT,
        PROGRAM
    }

    private final Set<ExpertState> from;
    private final ExpertState to;
    private final By by;

    ExpertMove(Set<ExpertState> from, ExpertState to, By by) {
        this.from = from;
        this.to = to;
        this.by = by;
    }

    public Set<ExpertState> from() {
        return from;
    }

    public ExpertState to() {
        return to;
    }

    public By by() {
        return by;
    }

    /** Whether it is made with a reason in words. */
    public boolean needsGround() {
        return switch (this) {
            case DENY, REFUSE, SUSPEND, CLEAR, BAN, EXPEL, REMOVE -> true;
            case APPLY, CONFIRM, ADMIT, DOZE, WAKE, RETURN -> false;
        };
    }
}
