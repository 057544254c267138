package org.mengkeju.selection.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How scores are counted (rules/expert-review.md, aggregation; all values are editable defaults of a programme file).
 *
 * @param least scores an application needs; with fewer it is blocked
 * @param passLine value an application has to reach, or null where there is none
 * @param spreadAlarm from this distance between highest and lowest score on the chair has to record a discussion, or null
 * @param quota how many go on, or null where everybody does who passes
 */
public record ScoringRules(
        Method method,
        int least,
        @Nullable BigDecimal passLine,
        @Nullable BigDecimal spreadAlarm,
        @Nullable Integer quota) {
    /** Trimmed mean of at least three, pass line 60, alarm from 30, no quota. */
    public static final ScoringRules DEFAULT =
            new ScoringRules(Method.TRIMMED_MEAN, 3, BigDecimal.valueOf(60), BigDecimal.valueOf(30), null);

    /** Checks the numbers. */
    public ScoringRules {
        if (least < 1 || (quota != null && quota < 0)) {
            throw new IllegalArgumentException("at least one score, and no negative quota");
        }
    }
}
