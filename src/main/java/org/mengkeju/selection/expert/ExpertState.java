package org.mengkeju.selection.expert;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The life of an entry in the pool (rules/expert-review.md, state machine of an expert); moves: {@link ExpertMove}. */
public enum ExpertState {
    /** 待单位确认: applied or invited. */
    APPLIED,
    /** 待审核: the unit says that the expert works there. */
    UNIT_CONFIRMED,
    /** 在库: may be drawn. */
    IN_POOL,
    /** 未入库, with the reason. */
    REFUSED,
    /** 休眠: the yearly check of the data was missed. */
    DORMANT,
    /** 暂停: a breach is being looked into. */
    SUSPENDED,
    /** 禁评: sanctioned until a day. */
    BANNED,
    /** 已出库. */
    REMOVED;

    /** States it may go to from here. */
    public Set<ExpertState> next() {
        return Arrays.stream(ExpertMove.values())
                .filter(move -> move.from().contains(this) && move.to() != this)
                .map(ExpertMove::to)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ExpertState.class)));
    }

    /** Whether somebody has to do something before a day. */
    public boolean isWaiting() {
        return this == APPLIED || this == UNIT_CONFIRMED;
    }

    /** Whether the expert keeps the data of the entry right. */
    public boolean isKept() {
        return this != REFUSED && this != REMOVED;
    }
}
