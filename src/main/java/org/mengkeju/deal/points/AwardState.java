package org.mengkeju.deal.points;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life of an award of points, as data. What takes points back goes from its review to {@link #CLAWED_BACK} at
 * once.
 */
public enum AwardState {
    /** 待审核: found by rule. */
    PROPOSED,
    /** 已审核. */
    REVIEWED,
    /** 未通过审核. */
    REJECTED,
    /** 公示中. */
    NOTICE,
    /** 已发放: in the owner's account. */
    GRANTED,
    /** 已兑换. */
    REDEEMED,
    /** 已过期. */
    EXPIRED,
    /** 已扣回. */
    CLAWED_BACK;

    /** States it may go to from here. */
    public Set<AwardState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(REVIEWED, REJECTED);
            case REVIEWED -> EnumSet.of(NOTICE, PROPOSED, REJECTED, CLAWED_BACK);
            case REJECTED -> EnumSet.of(PROPOSED);
            case NOTICE -> EnumSet.of(GRANTED, PROPOSED, REJECTED);
            case GRANTED -> EnumSet.of(REDEEMED, EXPIRED, CLAWED_BACK);
            case REDEEMED -> EnumSet.noneOf(AwardState.class);
            case EXPIRED, CLAWED_BACK -> EnumSet.of(GRANTED);
        };
    }

    /**
     * Where an award goes when an appeal against this step is upheld.
     *
     * @param byBeneficiary whether whoever was to get the points appealed, or somebody else
     * @return null where the outcome is noted and nothing moves
     */
    public @Nullable AwardState upheld(boolean byBeneficiary) {
        return switch (this) {
            case PROPOSED -> byBeneficiary ? null : REJECTED;
            case REVIEWED, NOTICE -> byBeneficiary ? PROPOSED : REJECTED;
            case REJECTED -> byBeneficiary ? PROPOSED : null;
            case GRANTED -> byBeneficiary ? null : CLAWED_BACK;
            case REDEEMED -> null;
            case EXPIRED, CLAWED_BACK -> byBeneficiary ? GRANTED : null;
        };
    }
}
