package org.mengkeju.selection.panel;

import static org.mengkeju.selection.panel.PanelState.AGGREGATED;
import static org.mengkeju.selection.panel.PanelState.DRAWN;
import static org.mengkeju.selection.panel.PanelState.DRAW_READY;
import static org.mengkeju.selection.panel.PanelState.KEPT;
import static org.mengkeju.selection.panel.PanelState.MORE_DRAW;
import static org.mengkeju.selection.panel.PanelState.REVIEWED_AGAIN;

import java.util.Locale;
import java.util.Set;

/**
 * What may happen to a panel, from where, and who may do it (rules/expert-review.md, state machine of one review task, as far as
 * it is about the group; the rest is {@link SeatMove}).
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are unmodifiable: Set.of
public enum PanelMove {
    /** Conditions are frozen and a secret seed is committed to; the first step. */
    FREEZE(Set.of(), DRAW_READY, By.OFFICER),
    /** The pool is closed and its digest published. */
    CLOSE_POOL(Set.of(DRAW_READY), DRAW_READY, By.OFFICER),
    /** Seats and reserves are drawn in one act. */
    DRAW(Set.of(DRAW_READY), DRAWN, By.OTHER_OFFICER),
    /** Conditions of a further draw are frozen, with a new seed. */
    FREEZE_MORE(Set.of(MORE_DRAW), DRAW_READY, By.OFFICER),
    /** Too few are left and no reserve stands ready. */
    LACK(Set.of(DRAWN, AGGREGATED), MORE_DRAW, By.PROGRAM),
    /** A discussion of scores far apart is recorded. */
    DISCUSS(Set.of(DRAWN), DRAWN, By.OFFICER),
    /** A sheet is set aside, because its expert proved to have a conflict. */
    SET_ASIDE(Set.of(DRAWN, AGGREGATED), DRAWN, By.OFFICER),
    /** Everything is in. */
    AGGREGATE(Set.of(DRAWN), AGGREGATED, By.PROGRAM),
    /** An objection about the procedure does not change the result. */
    KEEP(Set.of(AGGREGATED), KEPT, By.OFFICER),
    /** It does: another panel takes this one's place. */
    REVIEW_AGAIN(Set.of(AGGREGATED, KEPT), REVIEWED_AGAIN, By.OFFICER);

    /** Who makes a move; officers only where they have no tie to the poster. */
    public enum By {
        OFFICER,
        /** An officer who did not set the conditions: setting and drawing are separate. */
        OTHER_OFFICER,
        PROGRAM
    }

    private final Set<PanelState> from;
    private final PanelState to;
    private final By by;

    PanelMove(Set<PanelState> from, PanelState to, By by) {
        this.from = from;
        this.to = to;
        this.by = by;
    }

    public Set<PanelState> from() {
        return from;
    }

    public PanelState to() {
        return to;
    }

    public By by() {
        return by;
    }

    /** Its word in the chain of steps. */
    public String act() {
        return "panel-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
