package org.mengkeju.selection.call;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The life of a call; which moves lead where is said by {@link CallMove}. */
public enum CallState {
    /** 起草: written by whoever states the subject. */
    DRAFT,
    /** 已提交: in the stages before publication. */
    PROPOSED,
    /** 退回修改. */
    RETURNED,
    /** 不予立榜. */
    REJECTED,
    /** 待发布: everything before publication is passed. */
    READY,
    /** 申报中: published; its terms hold. */
    OPEN,
    /** 评选中: closed for applications, in the stages after. */
    SELECTING,
    /** 无人申报: nobody handed in; may be opened again as often as the programme says. */
    NO_BID,
    /** 未选出: nobody was good enough. */
    NONE_CHOSEN,
    /** 已完成: everything the programme asks is done. */
    CONCLUDED,
    /** 提前终止, with a published reason. */
    ENDED_EARLY;

    private static final Set<CallState> PUBLIC =
            EnumSet.of(OPEN, SELECTING, NO_BID, NONE_CHOSEN, CONCLUDED, ENDED_EARLY);
    private static final Set<CallState> WRITABLE = EnumSet.of(DRAFT, RETURNED);

    /** States it may go to from here. */
    public Set<CallState> next() {
        return Arrays.stream(CallMove.values())
                .filter(move -> move.from().contains(this))
                .flatMap(move -> move.to().stream())
                .filter(to -> to != this)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CallState.class)));
    }

    /** Whether everybody may see it. */
    public boolean isPublic() {
        return PUBLIC.contains(this);
    }

    /** Whether its text and terms may be changed. */
    public boolean isWritable() {
        return WRITABLE.contains(this);
    }

    /** Whether nothing happens any more, unless a review of the decision is upheld. */
    public boolean isOver() {
        return this == NONE_CHOSEN || next().isEmpty();
    }

    /** Key of its word in the message files. */
    public String messageKey() {
        return "selection.call.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
