package org.mengkeju.project.rules;

import org.mengkeju.platform.Money;

/** Who organises the acceptance (内科资字〔2024〕34号). */
public enum Organiser {
    /** 项目承担单位. */
    LEAD_UNIT,
    /** 归口管理部门. */
    RESPONSIBLE_DEPARTMENT,
    /** 自治区科学技术成果转化中心. */
    CENTRE;

    /** By the public money of the project. */
    public static Organiser of(Money publicMoney, Edition.Organisers rule) {
        if (publicMoney.compareTo(rule.unitUpTo().value()) <= 0) {
            return LEAD_UNIT;
        }
        return publicMoney.compareTo(rule.departmentUpTo().value()) <= 0 ? RESPONSIBLE_DEPARTMENT : CENTRE;
    }
}
