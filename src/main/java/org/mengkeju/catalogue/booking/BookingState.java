package org.mengkeju.catalogue.booking;

import java.util.Set;

/** The life of a booking. */
public enum BookingState {
    /** 待答复: holds the time until it is answered. */
    REQUESTED,
    /** 已确认. */
    CONFIRMED,
    /** 未通过: the time is free again. */
    DECLINED,
    /** 已取消: the time is free again. */
    CANCELLED;

    /** States it may go to from here. */
    public Set<BookingState> next() {
        return switch (this) {
            case REQUESTED -> Set.of(CONFIRMED, DECLINED, CANCELLED);
            case CONFIRMED -> Set.of(CANCELLED);
            case DECLINED, CANCELLED -> Set.of();
        };
    }
}
