package org.mengkeju.selection.call;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.form.FieldFault;
import org.mengkeju.selection.programme.Task;

/** Milestones of a call against its term: none is due after the work has to be done. */
public final class Milestones {
    private static final String MONTH = "month";

    private Milestones() {}

    private record Late(int row, String title, BigDecimal month, BigDecimal term) {}

    /** A fault for each row that is due after the end of the term. */
    static List<FieldFault> late(Call call) {
        Task task = call.programme().task();
        return task == null
                ? List.of()
                : rows(call, task).stream()
                        .map(one -> FieldFault.of(
                                task.milestones() + "." + (one.row() - 1) + "." + MONTH,
                                "after-term",
                                one.term().toPlainString()))
                        .toList();
    }

    /**
     * Lets pass where every milestone lies in the term.
     *
     * @throws Refusal naming the first row that does not
     */
    static void requireInTerm(Call call) {
        Task task = call.programme().task();
        List<Late> late = task == null ? List.of() : rows(call, task);
        if (!late.isEmpty()) {
            Late first = late.getFirst();
            throw Refusal.invalid(
                    "selection.refusal.milestone-late",
                    first.row(),
                    first.title(),
                    first.month().toPlainString(),
                    first.term().toPlainString());
        }
    }

    private static List<Late> rows(Call call, Task task) {
        BigDecimal term = number(call.terms().get(task.months()));
        List<Late> late = new ArrayList<>();
        List<Map<String, String>> rows = call.terms().rowsOf(task.milestones());
        for (int n = 0; n < rows.size(); n++) {
            BigDecimal month = number(rows.get(n).get(MONTH));
            if (term != null && month != null && month.compareTo(term) > 0) {
                late.add(new Late(n + 1, rows.get(n).getOrDefault("title", ""), month, term));
            }
        }
        return late;
    }

    /** What does not read is a fault of its own. */
    private static @Nullable BigDecimal number(@Nullable String typed) {
        try {
            return typed == null ? null : new BigDecimal(typed);
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }
}
