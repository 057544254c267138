package org.mengkeju.deal.agreement;

import java.util.EnumSet;
import java.util.Set;

/** The life of a deal, as data. */
public enum DealStage {
    /** 洽谈: papers are shown, terms go to and fro. */
    TALKS,
    /** 协议定价公示: the agreed price is public inside the supplier's unit (促进科技成果转化法 art. 18). */
    NOTICE,
    /** 待签署: the contract is drafted from the agreed terms. */
    SIGNING,
    /** 履行中: signed by both sides. */
    SIGNED,
    /** 已履行: everything that fell due was paid. */
    COMPLETED,
    /** 未谈成: ended before it was signed, for a coded reason. */
    CLOSED,
    /** 已解除: ended after it was signed. */
    TERMINATED;

    /** Stages it may go to from here. */
    public Set<DealStage> next() {
        return switch (this) {
            case TALKS -> EnumSet.of(NOTICE, SIGNING, CLOSED);
            case NOTICE -> EnumSet.of(TALKS, SIGNING, CLOSED);
            case SIGNING -> EnumSet.of(TALKS, SIGNED, CLOSED);
            case SIGNED -> EnumSet.of(COMPLETED, TERMINATED);
            case COMPLETED, CLOSED, TERMINATED -> EnumSet.noneOf(DealStage.class);
        };
    }

    public boolean isOpen() {
        return !next().isEmpty();
    }

    /** Whether a contract stands behind it. */
    public boolean isContracted() {
        return this == SIGNED || this == COMPLETED || this == TERMINATED;
    }
}
