package org.mengkeju.subsidy.claim;

import java.util.EnumSet;
import java.util.Set;

/** The life of a claim of a subsidy, as data. */
public enum ClaimState {
    /** 已申请: waits for acceptance. */
    FILED,
    /** 已受理: waits for the review by another officer. */
    ACCEPTED,
    /** 已审核: waits to be published. */
    REVIEWED,
    /** 公示中: the amount is set aside in the budget. */
    NOTICE,
    /** 已拨付. */
    PAID,
    /** 已退回: the firm corrects. */
    RETURNED,
    /** 不予支持, with the ground. */
    REFUSED,
    /** 已撤回 by the firm. */
    WITHDRAWN,
    /** 已追回: paid and taken back. */
    RECOVERED;

    /** States it may go to from here. */
    public Set<ClaimState> next() {
        return switch (this) {
            case FILED -> EnumSet.of(ACCEPTED, RETURNED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(REVIEWED, RETURNED, REFUSED);
            case REVIEWED -> EnumSet.of(NOTICE, ACCEPTED, REFUSED);
            case NOTICE -> EnumSet.of(PAID, ACCEPTED, REFUSED);
            case RETURNED -> EnumSet.of(FILED, WITHDRAWN);
            case PAID -> EnumSet.of(RECOVERED);
            case REFUSED, WITHDRAWN, RECOVERED -> EnumSet.noneOf(ClaimState.class);
        };
    }

    /** Whether an officer has to do something. */
    public boolean waitsForDesk() {
        return this == FILED || this == ACCEPTED || this == REVIEWED || this == NOTICE;
    }
}
