package org.mengkeju.deal.market.auction;

import java.util.EnumSet;
import java.util.Set;

/** The life of an auction, as data. */
public enum AuctionState {
    /** 起草: seen by the seller only. */
    DRAFT,
    /** 公告中: public, bidders apply. */
    ANNOUNCED,
    /** 竞价中. */
    OPEN,
    /** 竞价结束: no more bids; the result is being found. */
    CLOSED,
    /** 成交: the winner has a deal to sign. */
    AWARDED,
    /** 流拍: nobody bid enough, or nobody signed. */
    FAILED,
    /** 撤回: before the first bid, for a reason. */
    CANCELLED;

    /** States it may go to from here. */
    public Set<AuctionState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(ANNOUNCED, CANCELLED);
            case ANNOUNCED -> EnumSet.of(OPEN, CANCELLED);
            case OPEN -> EnumSet.of(CLOSED, CANCELLED);
            case CLOSED -> EnumSet.of(AWARDED, FAILED);
            case AWARDED -> EnumSet.of(FAILED);
            case FAILED, CANCELLED -> EnumSet.noneOf(AuctionState.class);
        };
    }

    /** Whether bidders may apply. */
    public boolean takesBidders() {
        return this == ANNOUNCED || this == OPEN;
    }

    /** Whether the bidding is over, however it ended. */
    public boolean isOver() {
        return this == CLOSED || this == AWARDED || this == FAILED || this == CANCELLED;
    }
}
