package org.mengkeju.selection.expert;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.expert.rules.ExpertRank;

/**
 * What experts say of themselves.
 *
 * @param unitName employer in words
 * @param unitSince first day there, or null
 * @param disciplines codes of GB/T 13745
 * @param text what the expert can judge, in words
 * @param division where the expert works, a code of GB/T 2260
 * @param born told to operators only
 */
public record ExpertProfile(
        String unitName,
        @Nullable LocalDate unitSince,
        ExpertRank rank,
        String title,
        List<String> disciplines,
        List<String> keywords,
        String text,
        String division,
        YearMonth born) {
    public ExpertProfile {
        disciplines = List.copyOf(disciplines);
        keywords = List.copyOf(keywords);
    }

    /** Full years in a month; who was born in the same month counts as having had the birthday. */
    public int age(YearMonth now) {
        return (int) born.until(now, java.time.temporal.ChronoUnit.YEARS);
    }
}
