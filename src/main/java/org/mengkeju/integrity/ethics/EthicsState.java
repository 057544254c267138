package org.mengkeju.integrity.ethics;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The life of an ethics review; which moves lead where is said by {@link EthicsMove}. */
public enum EthicsState {
    /** 已评估风险. */
    RISK_RATED,
    /** 已申请. */
    SUBMITTED,
    /** 已受理. */
    ACCEPTED,
    /** 批准. */
    APPROVED,
    /** 修改后批准: conditions to be met. */
    CONDITIONAL,
    /** 不予批准. */
    REFUSED,
    /** 终止. */
    ENDED,
    /** 专家复核中. */
    RE_REVIEW,
    /** 复核同意. */
    RE_APPROVED,
    /** 复核不同意. */
    RE_REFUSED,
    /** 跟踪审查. */
    FOLLOW_UP,
    /** 应急审查. */
    EMERGENCY_REVIEW,
    /** 已叫停: a breach; a case of integrity was opened. */
    STOPPED;

    /** States it may go to from here. */
    public Set<EthicsState> next() {
        return Arrays.stream(EthicsMove.values())
                .filter(move -> move.from().contains(this) && move.to() != this)
                .map(EthicsMove::to)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EthicsState.class)));
    }

    /** Whether nothing further happens. */
    public boolean isOver() {
        return next().isEmpty();
    }
}
