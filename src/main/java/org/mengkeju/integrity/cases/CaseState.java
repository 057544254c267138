package org.mengkeju.integrity.cases;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The life of a case; which moves lead where is said by {@link CaseMove}. */
public enum CaseState {
    /** 已收到: reported, nobody has looked yet. */
    RECEIVED,
    /** 不予受理, with the reason. */
    NOT_ACCEPTED,
    /** 已受理: the inquiry may begin. */
    ACCEPTED,
    /** 调查中. */
    INVESTIGATING,
    /** 已告知: the accused knows facts and draft, and is heard. */
    NOTIFIED,
    /** 已决定: served; the measure holds. */
    DECIDED,
    /** 复查中: the accused appealed. */
    REVIEW,
    /** 复查维持. */
    KEPT,
    /** 复查变更. */
    CHANGED,
    /** 已撤销并更正: proved false. */
    WITHDRAWN,
    /** 已列入严重失信数据库. */
    IN_DATABASE,
    /** 已到期: kept, no longer blocking. */
    EXPIRED;

    private static final Set<CaseState> KNOWN_TO_THE_ACCUSED =
            EnumSet.of(NOTIFIED, DECIDED, REVIEW, KEPT, CHANGED, IN_DATABASE, EXPIRED);

    private static final Set<CaseState> WAITING = EnumSet.of(RECEIVED, ACCEPTED, INVESTIGATING, NOTIFIED, REVIEW);

    /** States it may go to from here. */
    public Set<CaseState> next() {
        return Arrays.stream(CaseMove.values())
                .filter(move -> move.from().contains(this) && move.to() != this)
                .map(CaseMove::to)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseState.class)));
    }

    /** Whether the accused has been told by now. */
    public boolean isKnownToTheAccused() {
        return KNOWN_TO_THE_ACCUSED.contains(this);
    }

    /** Whether officers have to do something before a day. */
    public boolean waitsForDesk() {
        return WAITING.contains(this);
    }
}
