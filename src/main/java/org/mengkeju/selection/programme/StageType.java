package org.mengkeju.selection.programme;

import java.util.Locale;

/** What happens in a stage. */
public enum StageType {
    /** 形式审查: an officer sees whether everything is there; of the call before publication, of applications after. */
    COMPLETENESS_CHECK,
    /** 榜单论证: drawn experts judge the subject before it is published. */
    EXPERT_ARGUMENT,
    /** 申报: the window in which one applies. */
    SUBMISSION,
    /** 专家评审: drawn experts score in writing. */
    EXPERT_REVIEW,
    /** 答辩: applicants answer before drawn experts, who score. */
    DEFENCE_MEETING,
    /** 现场考察: what was written is looked at. */
    SITE_VISIT,
    /** 投票: members vote on each application. */
    BALLOT,
    /** 最终用户意见: whoever will use the result scores. */
    USER_OPINION,
    /** 决定: who is chosen. */
    DECISION,
    /** 公示: everybody may object. */
    PUBLIC_NOTICE,
    /** 签约: task contract and commitment. */
    SIGNING;

    /** Whether something is found about each application, by people and outside a panel. */
    public boolean hasFindings() {
        return this == SITE_VISIT || this == USER_OPINION || this == BALLOT || this == DECISION;
    }

    /** Key of its word in the message files. */
    public String messageKey() {
        return "selection.stage." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether drawn experts score in it. */
    public boolean hasPanel() {
        return this == EXPERT_ARGUMENT || this == EXPERT_REVIEW || this == DEFENCE_MEETING;
    }

    /** Whether it leaves a score for each application, which the decision may weigh. */
    public boolean leavesScores() {
        return this == EXPERT_REVIEW || this == DEFENCE_MEETING || this == USER_OPINION;
    }
}
