package org.mengkeju.deal.approach;

import java.util.EnumSet;
import java.util.Set;

/** The life of an approach, as data. */
public enum ApproachState {
    /** 已送出: waits for the transfer manager. */
    SENT,
    /** 已转给对方: the other side has read it. */
    FORWARDED,
    /** 没有转成: with a coded reason. */
    DECLINED,
    /** 已收回 by whoever sent it; may be sent again. */
    WITHDRAWN;

    /** States it may go to from here. */
    public Set<ApproachState> next() {
        return switch (this) {
            case SENT -> EnumSet.of(FORWARDED, DECLINED, WITHDRAWN);
            case FORWARDED -> EnumSet.of(DECLINED, WITHDRAWN);
            case DECLINED -> EnumSet.noneOf(ApproachState.class);
            case WITHDRAWN -> EnumSet.of(SENT);
        };
    }
}
