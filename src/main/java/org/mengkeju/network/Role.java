package org.mengkeju.network;

import java.util.Locale;

/** What a person is in the network. One person may have several roles. */
public enum Role {
    /** 企业: states needs for its firm. */
    FIRM,
    /** 科研人员: lists achievements for a university, institute or firm. */
    RESEARCHER,
    /** 技术经理人: works a centre's queue of leads. */
    TRANSFER_MANAGER,
    /** 中心工作人员: checks listings, dispatches leads, looks after a centre. */
    CENTRE_STAFF,
    /** 项目主管: runs programmes and calls. */
    PROGRAMME_OFFICER,
    /** 评审专家: reviews what is assigned. */
    EXPERT,
    /** 技术合同登记员: recognises and registers contracts. */
    REGISTRAR,
    /** 金融机构: bank, fund, guarantor or insurer that offers finance products. */
    BANK,
    /** 科协工作人员: events, training, volunteers. */
    ASSOCIATION,
    /** 监督审计: reads every decision, changes nothing. */
    AUDITOR,
    /** 管理员: accounts, roles, rules, jobs. */
    ADMINISTRATOR;

    /** Key of its name in the message files. */
    public String messageKey() {
        return "network.role." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
