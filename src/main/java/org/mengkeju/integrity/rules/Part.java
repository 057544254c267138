package org.mengkeju.integrity.rules;

/** As what somebody is accused; the range of measures depends on it. */
public enum Part {
    /** 申请人. */
    APPLICANT,
    /** 项目负责人、参与者. */
    LEADER,
    /** 依托单位. */
    UNIT,
    /** 评审专家. */
    EXPERT
}
