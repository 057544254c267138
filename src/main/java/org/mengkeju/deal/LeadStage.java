package org.mengkeju.deal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The life of a lead, as data: the board has a column for every stage a manager works in. */
public enum LeadStage {
    /** 待接: in the queue of a centre, nobody's yet. */
    WAITING,
    /** 待联系. */
    TO_CONTACT,
    /** 需求诊断. */
    DIAGNOSIS,
    /** 匹配反馈: candidates are with the firm. */
    FEEDBACK,
    /** 洽谈. */
    TALKS,
    /** 拟签约. */
    SIGNING,
    /** 办结. */
    CLOSED;

    /** Stages a manager works in, in the order of the board. */
    public static final List<LeadStage> BOARD = List.of(TO_CONTACT, DIAGNOSIS, FEEDBACK, TALKS, SIGNING);

    /** Stages a lead may go to from here; on the board it may go both ways, since talks do. */
    public Set<LeadStage> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(TO_CONTACT, CLOSED);
            case TO_CONTACT, DIAGNOSIS, FEEDBACK, TALKS, SIGNING -> {
                Set<LeadStage> others = EnumSet.copyOf(BOARD);
                others.remove(this);
                others.add(WAITING);
                others.add(CLOSED);
                yield others;
            }
            case CLOSED -> EnumSet.noneOf(LeadStage.class);
        };
    }
}
