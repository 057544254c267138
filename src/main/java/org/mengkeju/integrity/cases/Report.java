package org.mengkeju.integrity.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was reported, as it came in. Never shown to the accused.
 *
 * @param aboutUnit whether an organisation is accused, and not a person
 * @param accused what the accused is called
 * @param unit to which organisation a person belongs, may be empty
 * @param reporter the account of whoever reported, or null for a clue of the department's own
 */
public record Report(
        boolean aboutUnit,
        String accused,
        String unit,
        Breach breach,
        String text,
        @Nullable UUID reporter,
        String reporterName) {

    /** Kinds of dishonesty (科研失信行为调查处理规则 art. 2). */
    public enum Breach {
        /** 抄袭、剽窃、侵占. */
        COPYING,
        /** 编造、伪造、篡改. */
        FABRICATION,
        /** 买卖、代写. */
        TRADE,
        /** 以弄虚作假或贿赂取得项目、经费、奖励、称号. */
        FALSE_GAIN,
        /** 挪用、套取资金. */
        DIVERSION,
        /** 违反评审纪律. */
        REVIEW_DISCIPLINE,
        /** 违反科技伦理. */
        ETHICS,
        /** 其他. */
        OTHER
    }

    /** Who and what was named, without who reported and in which words. */
    Report withoutReporter() {
        return new Report(aboutUnit, accused, unit, breach, "", null, "");
    }
}
