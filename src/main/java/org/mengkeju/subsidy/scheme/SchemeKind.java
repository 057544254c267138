package org.mengkeju.subsidy.scheme;

/** By which formula a scheme gives. */
public enum SchemeKind {
    /** 研发投入后补助: a share of R&D expense and of its increase. */
    RD,
    /** 分段超额累进 of R&D expense. */
    BANDS,
    /** 技术交易后补助: a share of what a registered contract cost or brought. */
    TRADE,
    /** 一次性奖励. */
    REWARDS,
    /** 创新券. */
    VOUCHER
}
