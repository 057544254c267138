package org.mengkeju.ledger.budget;

/** Whose money a budget line is. */
public enum BudgetSource {
    /** 国家. */
    STATE,
    /** 自治区. */
    REGION,
    /** 盟市. */
    LEAGUE,
    /** 联盟: put together by several. */
    ALLIANCE,
    /** 单位自筹. */
    OWN
}
