package org.mengkeju.matching.gap;

import java.util.EnumSet;
import java.util.Set;

/** The life of a gap, as data. */
public enum GapState {
    /** 待填: nothing fits yet. */
    OPEN,
    /** 已起草榜单: a challenge is drafted. */
    DRAFTED,
    /** 已填上: an achievement fits. */
    CLOSED;

    /** States it may go to from here. */
    public Set<GapState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(DRAFTED, CLOSED);
            case DRAFTED -> EnumSet.of(OPEN, CLOSED);
            case CLOSED -> EnumSet.of(OPEN);
        };
    }
}
