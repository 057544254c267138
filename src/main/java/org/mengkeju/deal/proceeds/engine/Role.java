package org.mengkeju.deal.proceeds.engine;

/** What a person did for a result. */
public enum Role {
    /** 主要贡献人员. */
    MAIN,
    /** 其他完成人. */
    CONTRIBUTOR,
    /** 转化服务人员. */
    TRANSFER_STAFF
}
