package org.mengkeju.selection.notice;

import java.time.LocalDate;
import java.util.List;
import org.mengkeju.selection.CallId;

/**
 * A public notice.
 *
 * @param round 1, and one more for each successor of somebody who left
 * @param first day, which counts
 * @param last day on which one can object
 */
public record Notice(CallId call, String stage, int round, LocalDate first, LocalDate last, List<Line> lines) {
    /** Copies the list. */
    public Notice {
        lines = List.copyOf(lines);
    }

    /** Somebody who is to be chosen, as it was published. */
    public record Line(String application, String number, String title, String lead, List<String> partners) {}

    public boolean runsOn(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
