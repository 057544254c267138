package org.mengkeju.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** A way to trade technology. */
public enum TradeWay {
    /** 转让. */
    ASSIGNMENT("assignment"),
    /** 独占许可. */
    LICENCE_EXCLUSIVE("licence-exclusive"),
    /** 排他许可. */
    LICENCE_SOLE("licence-sole"),
    /** 普通许可. */
    LICENCE_ORDINARY("licence-ordinary"),
    /** 专利开放许可. */
    OPEN_LICENCE("open-licence"),
    /** 作价入股. */
    EQUITY("equity"),
    /** 委托开发. */
    COMMISSIONED_DEVELOPMENT("commissioned-development"),
    /** 合作开发. */
    JOINT_DEVELOPMENT("joint-development"),
    /** 技术咨询. */
    CONSULTING("consulting"),
    /** 技术服务. */
    SERVICE("service"),
    /** 先使用后付费. */
    USE_FIRST_PAY_LATER("use-first-pay-later");

    private final String key;

    TradeWay(String key) {
        this.key = key;
    }

    @JsonValue
    public String key() {
        return key;
    }

    @JsonCreator
    public static TradeWay of(String key) {
        return Arrays.stream(values())
                .filter(way -> way.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no way to trade is called " + key));
    }
}
