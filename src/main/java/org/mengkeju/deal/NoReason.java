package org.mengkeju.deal;

/** Why a candidate was refused, coded so that it can be counted and flows back to the supplier. */
public enum NoReason {
    /** 对不上: it solves another problem. */
    NOT_FITTING,
    /** 太早: not mature enough. */
    TOO_EARLY,
    /** 效益不明. */
    BENEFIT_UNCLEAR,
    /** 没有经济性对比. */
    NO_ECONOMIC_COMPARISON,
    /** 说明太笼统. */
    TEXT_TOO_VAGUE,
    /** 价格. */
    PRICE,
    /** 权属. */
    RIGHTS,
    /** 时间对不上. */
    TIMING,
    /** 其他. */
    OTHER
}
