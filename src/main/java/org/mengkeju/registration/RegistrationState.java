package org.mengkeju.registration;

import java.util.EnumSet;
import java.util.Set;

/** The life of a registration, as data. */
public enum RegistrationState {
    /** 草稿. */
    DRAFT,
    /** 已提交: waits for acceptance. */
    SUBMITTED,
    /** 待补正: sent back, the applicant corrects. */
    TO_CORRECT,
    /** 已受理: the term runs. */
    ACCEPTED,
    /** 审核中: an officer has it. */
    IN_REVIEW,
    /** 专家审核: large or disputed. */
    EXPERT_REVIEW,
    /** 复核: a second officer looks at it. */
    SECOND_REVIEW,
    /** 已登记. */
    REGISTERED,
    /** 不予登记, with grounds. */
    NOT_REGISTERED,
    /** 变更申请中: the contract changed. */
    CHANGE_FILED,
    /** 注销申请中. */
    CANCEL_FILED,
    /** 已注销. */
    CANCELLED,
    /** 已撤销: false papers. */
    REVOKED,
    /** 已撤回 by the applicant. */
    WITHDRAWN;

    /** States it may go to from here. */
    public Set<RegistrationState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(TO_CORRECT, ACCEPTED, WITHDRAWN);
            case TO_CORRECT -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(IN_REVIEW, TO_CORRECT);
            case IN_REVIEW -> EnumSet.of(TO_CORRECT, EXPERT_REVIEW, SECOND_REVIEW);
            case EXPERT_REVIEW -> EnumSet.of(SECOND_REVIEW);
            case SECOND_REVIEW -> EnumSet.of(IN_REVIEW, REGISTERED, NOT_REGISTERED);
            case REGISTERED -> EnumSet.of(CHANGE_FILED, CANCEL_FILED, REVOKED);
            case CHANGE_FILED -> EnumSet.of(REGISTERED);
            case CANCEL_FILED -> EnumSet.of(REGISTERED, CANCELLED);
            case NOT_REGISTERED, CANCELLED, REVOKED, WITHDRAWN -> EnumSet.noneOf(RegistrationState.class);
        };
    }

    /** Whether the applicant may write into the form. */
    public boolean isWritable() {
        return this == DRAFT || this == TO_CORRECT;
    }

    /** Whether it is registered now, whatever is filed about it. */
    public boolean isLive() {
        return this == REGISTERED || this == CHANGE_FILED || this == CANCEL_FILED;
    }

    /** Whether a registrar has to do something. */
    public boolean waitsForDesk() {
        return switch (this) {
            case SUBMITTED, ACCEPTED, IN_REVIEW, EXPERT_REVIEW, SECOND_REVIEW, CHANGE_FILED, CANCEL_FILED -> true;
            default -> false;
        };
    }
}
