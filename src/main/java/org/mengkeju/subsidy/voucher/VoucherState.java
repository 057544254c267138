package org.mengkeju.subsidy.voucher;

import java.util.EnumSet;
import java.util.Set;

/** The life of an innovation voucher, as data. */
public enum VoucherState {
    /** 已申领: waits to be issued. */
    CLAIMED,
    /** 已发放: its face is set aside in the budget. */
    ISSUED,
    /** 已下单: a service was ordered with it. */
    ORDERED,
    /** 服务完成. */
    SERVED,
    /** 兑付申请: paid and invoiced, waits for the review. */
    FILED,
    /** 已审核: waits for the payment. */
    REVIEWED,
    /** 已兑付. */
    PAID,
    /** 已退回: the firm corrects its filing. */
    RETURNED,
    /** 已过期: what was set aside is free again. */
    EXPIRED,
    /** 不予支持. */
    REFUSED,
    /** 已放弃 by the firm. */
    WITHDRAWN,
    /** 已追回: paid and taken back. */
    RECOVERED;

    /** States it may go to from here. */
    public Set<VoucherState> next() {
        return switch (this) {
            case CLAIMED -> EnumSet.of(ISSUED, REFUSED, WITHDRAWN);
            case ISSUED -> EnumSet.of(ORDERED, EXPIRED, WITHDRAWN);
            case ORDERED -> EnumSet.of(SERVED, ISSUED, EXPIRED);
            case SERVED -> EnumSet.of(FILED, EXPIRED);
            case FILED -> EnumSet.of(REVIEWED, RETURNED, REFUSED);
            case RETURNED -> EnumSet.of(FILED, EXPIRED);
            case REVIEWED -> EnumSet.of(PAID, RETURNED);
            case PAID -> EnumSet.of(RECOVERED);
            case EXPIRED, REFUSED, WITHDRAWN, RECOVERED -> EnumSet.noneOf(VoucherState.class);
        };
    }

    /** Whether an officer has to do something. */
    public boolean waitsForDesk() {
        return this == CLAIMED || this == FILED || this == REVIEWED;
    }

    /** Whether its face is set aside in a budget. */
    public boolean holdsMoney() {
        return switch (this) {
            case ISSUED, ORDERED, SERVED, FILED, RETURNED, REVIEWED -> true;
            case CLAIMED, PAID, EXPIRED, REFUSED, WITHDRAWN, RECOVERED -> false;
        };
    }

    /** Whether it counts for the yearly use of a firm. */
    public boolean counts() {
        return holdsMoney() || this == PAID;
    }
}
