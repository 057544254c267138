package org.mengkeju.deal.usefirst;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a use-first licence is. The first four states are passed as a listing and a deal; a contract begins when it is
 * signed.
 */
public enum UseFirstState {
    /** 入库: the result is offered for trial. */
    OFFERED,
    /** 对接. */
    MATCHING,
    /** 商定条款. */
    TERMS,
    /** 公示: the agreed price is published in the licensor's unit. */
    PUBLICITY,
    /** 已签约: to be registered on the platform and as a technology contract. */
    SIGNED,
    /** 已登记: know-how is to be handed over. */
    REGISTERED,
    /** 免费试用. */
    IN_FREE_USE,
    /** 中止: rights are disputed, nothing falls due meanwhile. */
    SUSPENDED,
    /** 待决定: free use is over and nothing made a payment fall due. */
    DECISION,
    /** 延期试用: once. */
    EXTENDED,
    /** 应付: something falls due. */
    DUE,
    /** 逾期. */
    OVERDUE,
    /** 违约: not paid after notice. */
    IN_DEFAULT,
    /** 已代偿: guarantor or insurer has paid its share. */
    COVERED,
    /** 已付款: paid, and more may fall due later. */
    PAID,
    /** 已转为正式许可: used under paid terms. */
    CONVERTED,
    /** 免费退出: no fee; papers go back, use stops. */
    EXITED_FREE,
    /** 违规使用: used beyond the scope or after the end. */
    BREACH,
    /** 停止使用 (民法典 art. 873). */
    STOPPED;

    /** States in which the licensee uses the result rightfully. */
    public static final Set<UseFirstState> IN_USE = Set.copyOf(
            EnumSet.of(IN_FREE_USE, DECISION, EXTENDED, DUE, OVERDUE, IN_DEFAULT, COVERED, PAID, CONVERTED, SUSPENDED));

    /** States a contract may go to from here. */
    public Set<UseFirstState> next() {
        return switch (this) {
            case OFFERED -> EnumSet.of(MATCHING);
            case MATCHING -> EnumSet.of(TERMS);
            case TERMS -> EnumSet.of(PUBLICITY);
            case PUBLICITY -> EnumSet.of(SIGNED);
            case SIGNED -> EnumSet.of(REGISTERED);
            case REGISTERED -> EnumSet.of(IN_FREE_USE);
            case IN_FREE_USE, EXTENDED -> EnumSet.of(DUE, DECISION, SUSPENDED, EXITED_FREE, BREACH);
            case SUSPENDED -> EnumSet.of(IN_FREE_USE, EXTENDED, EXITED_FREE, BREACH);
            case DECISION -> EnumSet.of(EXTENDED, CONVERTED, EXITED_FREE, DUE, BREACH);
            case DUE -> EnumSet.of(PAID, CONVERTED, OVERDUE, BREACH);
            case OVERDUE -> EnumSet.of(PAID, CONVERTED, IN_DEFAULT, BREACH);
            case IN_DEFAULT -> EnumSet.of(COVERED, PAID, CONVERTED, STOPPED, BREACH);
            case COVERED -> EnumSet.of(PAID, CONVERTED, DUE, OVERDUE, IN_DEFAULT, STOPPED, BREACH);
            // several payments may be due at once: when one is paid, the next one decides
            case PAID -> EnumSet.of(DUE, OVERDUE, IN_DEFAULT, COVERED, CONVERTED, BREACH);
            case CONVERTED -> EnumSet.of(DUE, BREACH);
            case EXITED_FREE -> EnumSet.of(BREACH);
            case BREACH -> EnumSet.of(STOPPED);
            case STOPPED -> EnumSet.noneOf(UseFirstState.class);
        };
    }

    /** Whether the licensee may use the result, or did so rightfully until now. */
    public boolean isInUse() {
        return IN_USE.contains(this);
    }
}
