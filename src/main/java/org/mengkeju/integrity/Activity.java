package org.mengkeju.integrity;

/** What a measure can bar somebody from. */
public enum Activity {
    /** 申报: apply in calls. */
    APPLY,
    /** 评审: review as an expert. */
    REVIEW,
    /** 提名: nominate for awards and talent programmes. */
    NOMINATE,
    /** 牵头: lead a project. */
    LEAD,
    /** 补助: take a subsidy or voucher. */
    SUBSIDY,
    /** 积分: be granted points. */
    POINTS
}
