package org.mengkeju.selection.panel.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.panel.Sheet;
import org.mengkeju.selection.panel.review.ReviewDesk;
import org.mengkeju.selection.programme.Rubric;

/** A scoring sheet as it is typed: {@code m.KEY} marks, {@code r.KEY} reasons, {@code opinion}. */
final class SheetForm {
    private SheetForm() {}

    /**
     * Reads it.
     *
     * @param strict whether something that is no mark is refused; a draft keeps the reason and no mark
     */
    static ReviewDesk.Typed read(Rubric rubric, Map<String, String> form, boolean strict) {
        Map<String, Sheet.Mark> marks = new LinkedHashMap<>();
        for (Rubric.Criterion one : rubric.criteria()) {
            String typed = form.getOrDefault("m." + one.key(), "").strip();
            String reason = form.getOrDefault("r." + one.key(), "").strip();
            if (reason.length() > ReviewDesk.TEXT_MOST) {
                throw Refusal.invalid("selection.panel.refusal.long", ReviewDesk.TEXT_MOST);
            }
            marks.put(one.key(), new Sheet.Mark(mark(typed, one, strict), reason));
        }
        return new ReviewDesk.Typed(marks, form.getOrDefault("opinion", ""));
    }

    private static @Nullable BigDecimal mark(String typed, Rubric.Criterion one, boolean strict) {
        if (typed.matches("\\d{1,3}(\\.\\d)?") && new BigDecimal(typed).intValue() <= Rubric.MOST) {
            BigDecimal mark = new BigDecimal(typed);
            if (mark.compareTo(BigDecimal.valueOf(Rubric.MOST)) <= 0) {
                return mark;
            }
        }
        if (strict) {
            throw Refusal.invalid("selection.panel.refusal.mark", one.name().zh());
        }
        return null;
    }
}
