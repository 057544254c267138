package org.mengkeju.selection.application;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The life of an application; which moves lead where is said by {@link ApplicationMove}. */
public enum ApplicationState {
    /** 草稿. */
    DRAFT,
    /** 已提交: handed in, with a receipt. */
    SUBMITTED,
    /** 评审中: admitted, in the stages of the call. */
    ADMITTED,
    /** 不予受理, with the reason. */
    NOT_ADMITTED,
    /** 未入选: left in a stage, with the reason. */
    OUT,
    /** 拟入选: chosen; the notice and what is signed are still to come. */
    CHOSEN,
    /** 已签约, or all done where nothing is signed. */
    SIGNED,
    /** 已撤回 by the applicant. */
    WITHDRAWN,
    /** 未按时提交: a draft that was not handed in in time. */
    LAPSED;

    /** States it may go to from here. */
    public Set<ApplicationState> next() {
        return Arrays.stream(ApplicationMove.values())
                .filter(move -> move.from().contains(this) && move.to() != this)
                .map(ApplicationMove::to)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApplicationState.class)));
    }

    /** Whether it still takes part. */
    public boolean isIn() {
        return this == SUBMITTED || this == ADMITTED || this == CHOSEN;
    }

    /** Key of its word in the message files. */
    public String messageKey() {
        return "selection.application.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
