package org.mengkeju.deal;

/** How a lead ended. */
public enum Outcome {
    /** 谈成: goes on to a contract. */
    AGREED,
    /** 成为缺口: nothing that exists fits. */
    GAP,
    /** 企业撤回. */
    WITHDRAWN_BY_FIRM,
    /** 联系不上. */
    UNREACHABLE;

    /** Whether nobody looks for an answer any more; otherwise a late answer is still welcome. */
    public boolean settles() {
        return this == AGREED || this == WITHDRAWN_BY_FIRM;
    }
}
