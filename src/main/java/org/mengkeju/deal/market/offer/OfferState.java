package org.mengkeju.deal.market.offer;

import java.util.EnumSet;
import java.util.Set;

/** The life of an offer at a price, as data. */
public enum OfferState {
    /** 挂牌中. */
    OPEN,
    /** 已摘牌: given to one alone. */
    TAKEN,
    /** 已撤牌: taken back before anybody accepted. */
    WITHDRAWN,
    /** 已到期: its last day is over; contracts made stay. */
    EXPIRED;

    /** States it may go to from here. */
    public Set<OfferState> next() {
        return this == OPEN ? EnumSet.of(TAKEN, WITHDRAWN, EXPIRED) : EnumSet.noneOf(OfferState.class);
    }
}
