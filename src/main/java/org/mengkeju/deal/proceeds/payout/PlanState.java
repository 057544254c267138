package org.mengkeju.deal.proceeds.payout;

import java.util.EnumSet;
import java.util.Set;

/** The life of a plan that divides one payment, as data. */
public enum PlanState {
    /** 待单位确认. */
    COMPUTED,
    /** 奖酬公示中. */
    NOTICE,
    /** 有异议: the notice stands still. */
    OBJECTED,
    /** 已入账. */
    POSTED,
    /** 已冲回: may be reckoned anew. */
    REVERSED,
    /** 作废: the payment was taken back. */
    VOID;

    /** States it may go to from here. */
    public Set<PlanState> next() {
        return switch (this) {
            case COMPUTED -> EnumSet.of(NOTICE, POSTED, VOID);
            case NOTICE -> EnumSet.of(OBJECTED, POSTED, VOID);
            case OBJECTED -> EnumSet.of(NOTICE, COMPUTED, VOID);
            case POSTED -> EnumSet.of(REVERSED);
            case REVERSED -> EnumSet.of(COMPUTED, VOID);
            case VOID -> EnumSet.noneOf(PlanState.class);
        };
    }

    /** Whether what it takes off for costs is spoken for. */
    boolean counts() {
        return this != REVERSED && this != VOID;
    }

    /** Whether everybody may read it. */
    public boolean isPublished() {
        return this == NOTICE || this == OBJECTED;
    }
}
