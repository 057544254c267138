package org.mengkeju.matching.comparison;

import java.util.Locale;

/**
 * What candidates are compared by. The first six are the reasons of the match, measured against what is asked; the others
 * say what a candidate has, asked for or not.
 */
public enum Criterion {
    /** 术语. */
    TERMS(5),
    /** 语义. */
    MEANING(5),
    /** 产业链. */
    CHAIN(3),
    /** 成熟度, against what is asked. */
    MATURITY(3),
    /** 地区. */
    REGION(2),
    /** 预算. */
    BUDGET(3),
    /** 技术就绪等级 (GB/T 22900): level 9 marks 100. */
    READINESS(2),
    /** 报价: the lowest of those compared marks 100, twice as much 50. */
    PRICE(2),
    /** 知识产权: granted marks 100, applied for 50, none stated 0. */
    RIGHTS(1),
    /** 证据: stated marks 100, not stated 0. */
    EVIDENCE(1),
    /** 更新: today marks 100, three years ago 0. */
    UPDATED(1);

    private final int usualWeight;

    Criterion(int usualWeight) {
        this.usualWeight = usualWeight;
    }

    /** The weight nobody has changed: a default of the platform, no rule sets it. */
    public int usualWeight() {
        return usualWeight;
    }

    /** Whether it is one of the six reasons of the match. */
    public boolean isReason() {
        return switch (this) {
            case TERMS, MEANING, CHAIN, MATURITY, REGION, BUDGET -> true;
            case READINESS, PRICE, RIGHTS, EVIDENCE, UPDATED -> false;
        };
    }

    /** The word in addresses, message keys and JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
