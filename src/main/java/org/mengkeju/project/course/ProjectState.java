package org.mengkeju.project.course;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The life of a project; which moves lead where is said by {@link ProjectMove}. */
public enum ProjectState {
    /** 执行中. */
    RUNNING,
    /** 里程碑评审中. */
    MILESTONE_REVIEW,
    /** 整改中: once, for a limited time. */
    RECTIFY,
    /** 变更待批. */
    CHANGE_PENDING,
    /** 终止待批. */
    TERMINATION_PENDING,
    /** 待交验收材料: the term is over. */
    EVALUATION_DUE,
    /** 逾期未验收. */
    OVERDUE,
    /** 验收材料预审. */
    PRECHECK,
    /** 验收中. */
    ACCEPTANCE,
    /** 验收通过. */
    ACCEPTED,
    /** 结题: not reached, with due effort and complete records. */
    CLOSED,
    /** 已终止: its findings are still to be made. */
    TERMINATED,
    /** 未完成·免责: an insurmountable difficulty, due effort shown by original records. */
    FAILED_EXEMPT,
    /** 未完成·追责: lack of effort or false records. */
    FAILED_LIABLE,
    /** 赛马止步: not a negative record. */
    LEFT_RACE,
    /** 已撤销: false papers or diverted money. */
    REVOKED;

    private static final Set<ProjectState> UNDER_WAY =
            EnumSet.of(RUNNING, MILESTONE_REVIEW, RECTIFY, CHANGE_PENDING, TERMINATION_PENDING);
    private static final Set<ProjectState> DESK = EnumSet.of(
            MILESTONE_REVIEW, CHANGE_PENDING, TERMINATION_PENDING, PRECHECK, ACCEPTANCE, TERMINATED, OVERDUE);
    private static final Set<ProjectState> WITHOUT_MONEY =
            EnumSet.of(CLOSED, TERMINATED, FAILED_EXEMPT, FAILED_LIABLE, LEFT_RACE, REVOKED);

    /** States it may go to from here. */
    public Set<ProjectState> next() {
        return Arrays.stream(ProjectMove.values())
                .filter(move -> move.from().contains(this))
                .map(move -> move.leads(this))
                .filter(to -> to != this)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProjectState.class)));
    }

    /** Whether the work is going on. */
    public boolean isUnderWay() {
        return UNDER_WAY.contains(this);
    }

    /** Whether an officer has to decide. */
    public boolean waitsForDesk() {
        return DESK.contains(this);
    }

    /** Whether no further money follows. */
    public boolean endsMoney() {
        return WITHOUT_MONEY.contains(this);
    }

    /** Whether nothing is left to be decided. */
    public boolean isEnded() {
        return this == ACCEPTED || (endsMoney() && this != TERMINATED);
    }

    /** Whether whoever leads it has it in hand: the work, or its evaluation, is not over. */
    public boolean isInHand() {
        return !isEnded() && !endsMoney();
    }

    /** How its tag looks. */
    public String look() {
        return switch (this) {
            case ACCEPTED, CLOSED -> "done";
            case RECTIFY, OVERDUE, EVALUATION_DUE -> "wait";
            case TERMINATED, FAILED_EXEMPT, FAILED_LIABLE, LEFT_RACE, REVOKED -> "stop";
            default -> "go";
        };
    }
}
