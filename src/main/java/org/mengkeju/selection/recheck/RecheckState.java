package org.mengkeju.selection.recheck;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What became of a request. */
public enum RecheckState {
    /** 待答复. */
    OPEN,
    /** 维持原决定. */
    KEPT,
    /** 重新评审: the decision did not keep the procedure. */
    AGAIN;

    /** States it may go to from here. */
    public Set<RecheckState> next() {
        return this == OPEN ? EnumSet.of(KEPT, AGAIN) : EnumSet.noneOf(RecheckState.class);
    }

    /** Key of its word in the message files. */
    public String messageKey() {
        return "selection.recheck.state." + name().toLowerCase(Locale.ROOT);
    }
}
