package org.mengkeju.project.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The report of a year.
 *
 * @param filedOn or null while it is missing
 * @param verdict of the officer, or null before
 * @param late points it takes at the evaluation
 * @param bonus points it gives
 */
public record AnnualReport(
        int year,
        LocalDate dueOn,
        @Nullable LocalDate filedOn,
        String summary,
        @Nullable Verdict verdict,
        int late,
        int bonus,
        String words) {
    /** What an officer says about it. */
    public enum Verdict {
        /** 有效: with the points it takes or gives. */
        COUNTED,
        /** 有正当理由未交. */
        EXCUSED,
        /** 无正当理由未交: no applications in the next year. */
        MISSING
    }

    /** Whether it came after its day. */
    public boolean isLate() {
        return filedOn != null && filedOn.isAfter(dueOn);
    }

    /** Whether it bars the lead unit from the calls of a year. */
    public boolean blocks(int callYear) {
        return verdict == Verdict.MISSING && callYear == year + 1;
    }
}
