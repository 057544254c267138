package org.mengkeju.subsidy;

/** Why something is sent back, refused or taken back: coded, so that it can be counted and told apart. */
public enum Ground {
    /** 材料不全. */
    PAPERS_MISSING,
    /** 数字与凭据不符. */
    FIGURES_DIFFER,
    /** 不属于支持对象. */
    NOT_ELIGIBLE,
    /** 没有享受加计扣除. */
    NO_DEDUCTION,
    /** 合同没有登记. */
    NOT_REGISTERED,
    /** 不在规定的期限内. */
    OUT_OF_TIME,
    /** 关联方之间的服务. */
    RELATED,
    /** 服务不在支持范围内. */
    SERVICE_NOT_COVERED,
    /** 同一事项已经得到过财政支持. */
    FUNDED_BEFORE,
    /** 失信. */
    DISHONEST,
    /** 材料虚假. */
    FALSE_PAPERS,
    /** 预算不足. */
    NO_BUDGET,
    /** 公示期内的异议成立. */
    OBJECTION,
    /** 没有用于规定的用途. */
    MISUSED
}
