package org.mengkeju.deal.terms;

import org.mengkeju.catalogue.TradeWay;

/** A way to trade technology (促进科技成果转化法 art. 16, 民法典 art. 843). */
public enum Way {
    /** 转让. */
    OWNERSHIP_TRANSFER(Family.TRANSFER),
    /** 独占许可: the licensee alone, the owner not. */
    EXCLUSIVE_LICENCE(Family.LICENCE),
    /** 排他许可: the licensee and the owner. */
    SOLE_LICENCE(Family.LICENCE),
    /** 普通许可. */
    ORDINARY_LICENCE(Family.LICENCE),
    /** 专利开放许可 (专利法 art. 50): always ordinary. */
    OPEN_LICENCE(Family.LICENCE),
    /** 作价入股. */
    EQUITY(Family.TRANSFER),
    /** 委托开发. */
    COMMISSIONED_DEVELOPMENT(Family.DEVELOPMENT),
    /** 合作开发. */
    JOINT_DEVELOPMENT(Family.DEVELOPMENT),
    /** 技术咨询. */
    CONSULTING(Family.CONSULTING),
    /** 技术服务. */
    SERVICE(Family.SERVICE),
    /** 技术培训. */
    TRAINING(Family.SERVICE),
    /** 技术中介. */
    BROKERAGE(Family.SERVICE);

    private final Family family;

    Way(Family family) {
        this.family = family;
    }

    /** Kinds of technology contracts of the Civil Code. */
    public enum Family {
        DEVELOPMENT,
        TRANSFER,
        LICENCE,
        CONSULTING,
        SERVICE
    }

    public Family family() {
        return family;
    }

    public boolean isLicence() {
        return family == Family.LICENCE;
    }

    /** Whether an existing result changes hands or is let out for use. */
    public boolean conveysResult() {
        return family == Family.TRANSFER || family == Family.LICENCE;
    }

    /** Whether, once given, nobody else can have the result. */
    public boolean shutsOthersOut() {
        return this == OWNERSHIP_TRANSFER || this == EXCLUSIVE_LICENCE || this == SOLE_LICENCE || this == EQUITY;
    }

    /** The way a listing offers; using first and paying later is an ordinary licence with terms of its own. */
    public static Way of(TradeWay offered) {
        return switch (offered) {
            case ASSIGNMENT -> OWNERSHIP_TRANSFER;
            case LICENCE_EXCLUSIVE -> EXCLUSIVE_LICENCE;
            case LICENCE_SOLE -> SOLE_LICENCE;
            case LICENCE_ORDINARY, USE_FIRST_PAY_LATER -> ORDINARY_LICENCE;
            case OPEN_LICENCE -> OPEN_LICENCE;
            case EQUITY -> EQUITY;
            case COMMISSIONED_DEVELOPMENT -> COMMISSIONED_DEVELOPMENT;
            case JOINT_DEVELOPMENT -> JOINT_DEVELOPMENT;
            case CONSULTING -> CONSULTING;
            case SERVICE -> SERVICE;
        };
    }
}
