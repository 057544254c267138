package org.mengkeju.deal.usefirst;

import static org.mengkeju.deal.usefirst.Side.GUARANTOR;
import static org.mengkeju.deal.usefirst.Side.LICENSEE;
import static org.mengkeju.deal.usefirst.Side.LICENSOR;
import static org.mengkeju.deal.usefirst.Side.PLATFORM;
import static org.mengkeju.deal.usefirst.UseFirstState.BREACH;
import static org.mengkeju.deal.usefirst.UseFirstState.COVERED;
import static org.mengkeju.deal.usefirst.UseFirstState.DECISION;
import static org.mengkeju.deal.usefirst.UseFirstState.DUE;
import static org.mengkeju.deal.usefirst.UseFirstState.EXITED_FREE;
import static org.mengkeju.deal.usefirst.UseFirstState.EXTENDED;
import static org.mengkeju.deal.usefirst.UseFirstState.IN_DEFAULT;
import static org.mengkeju.deal.usefirst.UseFirstState.IN_FREE_USE;
import static org.mengkeju.deal.usefirst.UseFirstState.OVERDUE;
import static org.mengkeju.deal.usefirst.UseFirstState.REGISTERED;
import static org.mengkeju.deal.usefirst.UseFirstState.SIGNED;
import static org.mengkeju.deal.usefirst.UseFirstState.STOPPED;
import static org.mengkeju.deal.usefirst.UseFirstState.SUSPENDED;

import java.util.EnumSet;
import java.util.Set;

/**
 * What people may do in a use-first contract: from which state, which side, and what they must say. Everything else is
 * done by time. The table of the rule sheet as data.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are unmodifiable: Set.of, Set.copyOf
public enum Move {
    /** 登记: on the platform and as a technology contract. */
    REGISTER(Set.of(SIGNED), Set.of(LICENSOR, LICENSEE, PLATFORM), Set.of(Part.NUMBER)),
    /** 交付技术资料. */
    HAND_OVER(Set.of(REGISTERED), Set.of(LICENSOR), Set.of()),
    /** 申报收入: the licensee states it; what the licensor states the licensee confirms. */
    STATE_REVENUE(running(), Set.of(LICENSEE, LICENSOR), Set.of(Part.AMOUNT)),
    /** 里程碑达成: what the licensor says the licensee confirms. */
    MEET_MILESTONE(running(), Set.of(LICENSEE, LICENSOR), Set.of(Part.MILESTONE)),
    /** 约定检验的结果. */
    TEST(Set.of(IN_FREE_USE, EXTENDED, DECISION), Set.of(LICENSEE), Set.of(Part.PASSED)),
    /** 选择买断. */
    BUY_OUT(running(), Set.of(LICENSEE), Set.of()),
    /** 延期试用: both sides want it. */
    EXTEND(Set.of(DECISION), Set.of(LICENSEE, LICENSOR), Set.of(Part.MONTHS)),
    /** 转为正式许可: both sides want it. */
    CONVERT(Set.of(DECISION), Set.of(LICENSEE, LICENSOR), Set.of()),
    /** 免费退出. */
    EXIT(Set.of(DECISION), Set.of(LICENSEE), Set.of()),
    /** 开票. */
    INVOICE(Set.of(DUE, OVERDUE, IN_DEFAULT, COVERED), Set.of(LICENSOR), Set.of(Part.DUE)),
    /** 收到付款: comes from the ledger. */
    PAY(Set.of(DUE, OVERDUE, IN_DEFAULT, COVERED, STOPPED, BREACH), Set.of(LICENSOR), Set.of(Part.DUE, Part.AMOUNT)),
    /** 催告. */
    NOTIFY(Set.of(OVERDUE, IN_DEFAULT, COVERED), Set.of(LICENSOR), Set.of(Part.DUE)),
    /** 代偿: comes from the ledger. */
    COVER(Set.of(IN_DEFAULT, COVERED, STOPPED, BREACH), Set.of(GUARANTOR), Set.of(Part.DUE, Part.AMOUNT)),
    /** 收回一笔误记的付款: comes from the ledger. */
    TAKE_BACK(Set.of(UseFirstState.values()), Set.of(LICENSOR), Set.of()),
    /** 要求停止使用 (民法典 art. 873). */
    STOP(Set.of(IN_DEFAULT, COVERED, BREACH), Set.of(LICENSOR), Set.of()),
    /** 报告超范围使用或退出后仍在使用. */
    REPORT_BREACH(withExit(), Set.of(LICENSOR), Set.of()),
    /** 权属有争议. */
    DISPUTE_RIGHTS(Set.of(IN_FREE_USE, EXTENDED), Set.of(PLATFORM), Set.of()),
    /** 权属争议已了结: the licence goes on. */
    SETTLE_RIGHTS(Set.of(SUSPENDED), Set.of(PLATFORM), Set.of()),
    /** 权利被认定无效: the licence ends without a fee. */
    LOSE_RIGHTS(Set.of(SUSPENDED), Set.of(PLATFORM), Set.of()),
    /** 退回技术资料. */
    RETURN_PAPERS(Set.of(EXITED_FREE, STOPPED, BREACH), Set.of(LICENSEE), Set.of());

    /** What one must say besides the day and the evidence. */
    public enum Part {
        AMOUNT,
        DUE,
        MILESTONE,
        MONTHS,
        NUMBER,
        PASSED
    }

    private final Set<UseFirstState> from;
    private final Set<Side> sides;
    private final Set<Part> parts;

    Move(Set<UseFirstState> from, Set<Side> sides, Set<Part> parts) {
        this.from = from;
        this.sides = sides;
        this.parts = parts;
    }

    /** States in which it may be done. */
    public Set<UseFirstState> from() {
        return from;
    }

    /** Who may do it. */
    public Set<Side> sides() {
        return sides;
    }

    /** What must be said with it. */
    public Set<Part> parts() {
        return parts;
    }

    /** Whether the ledger says it, and nobody here. */
    public boolean isLedgers() {
        return this == PAY || this == COVER || this == TAKE_BACK;
    }

    /** Whether it takes effect only when the other side says the same. */
    public boolean needsOther(Side by) {
        return switch (this) {
            case EXTEND, CONVERT -> true;
            case STATE_REVENUE, MEET_MILESTONE -> by == LICENSOR;
            default -> false;
        };
    }

    private static Set<UseFirstState> running() {
        Set<UseFirstState> states = EnumSet.copyOf(UseFirstState.IN_USE);
        states.remove(SUSPENDED);
        return Set.copyOf(states);
    }

    private static Set<UseFirstState> withExit() {
        Set<UseFirstState> states = EnumSet.copyOf(UseFirstState.IN_USE);
        states.add(EXITED_FREE);
        return Set.copyOf(states);
    }
}
