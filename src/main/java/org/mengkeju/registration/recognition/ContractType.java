package org.mengkeju.registration.recognition;

import java.util.List;

/** The five types of technology contracts (民法典 art. 843); the codes are the platform's own. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable: List.of
public enum ContractType {
    /** 技术开发. */
    DEV(List.of(Subtype.COMMISSIONED, Subtype.JOINT)),
    /** 技术转让. */
    TRF(List.of(Subtype.PATENT, Subtype.PATENT_APPLICATION, Subtype.TRADE_SECRET, Subtype.OTHER_RIGHT, Subtype.EQUITY)),
    /** 技术许可; under the rule of 2001 a part of 技术转让. */
    LIC(List.of(Subtype.PATENT, Subtype.TRADE_SECRET, Subtype.OTHER_RIGHT)),
    /** 技术咨询. */
    CON(List.of(Subtype.CONSULTING)),
    /** 技术服务, with 技术培训 and 技术中介. */
    SVC(List.of(Subtype.SERVICE, Subtype.TRAINING, Subtype.BROKERAGE));

    private final List<Subtype> subtypes;

    ContractType(List<Subtype> subtypes) {
        this.subtypes = subtypes;
    }

    public List<Subtype> subtypes() {
        return subtypes;
    }

    /** Whether an existing result changes hands or is let out for use. */
    public boolean conveysResult() {
        return this == TRF || this == LIC;
    }

    /** Kinds within a type. */
    public enum Subtype {
        /** 委托开发. */
        COMMISSIONED,
        /** 合作开发. */
        JOINT,
        /** 专利权转让, 专利实施许可. */
        PATENT,
        /** 专利申请权转让. */
        PATENT_APPLICATION,
        /** 技术秘密转让, 技术秘密使用许可. */
        TRADE_SECRET,
        /** 其他知识产权. */
        OTHER_RIGHT,
        /** 技术入股, registered as 技术转让. */
        EQUITY,
        CONSULTING,
        SERVICE,
        /** 技术培训. */
        TRAINING,
        /** 技术中介. */
        BROKERAGE
    }
}
