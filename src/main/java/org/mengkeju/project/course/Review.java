package org.mengkeju.project.course;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A milestone that was reported and is looked at.
 *
 * @param dueOn last day of the decision
 * @param user what the final user said, or null
 * @param verified whether an officer wrote down what the tests found
 */
public record Review(
        int milestone,
        LocalDate reportedOn,
        LocalDate dueOn,
        String summary,
        List<Measured> measured,
        @Nullable Opinion user,
        boolean verified) {
    public Review {
        measured = List.copyOf(measured);
    }

    /** An indicator with what was measured. */
    public record Measured(String name, String target, String value, boolean met) {}

    /** What somebody who tests says. */
    public record Opinion(boolean agrees, String words, String name, LocalDate on) {}

    /** How many indicators are met. */
    public int met() {
        return (int) measured.stream().filter(Measured::met).count();
    }

    public Review said(Opinion opinion) {
        return new Review(milestone, reportedOn, dueOn, summary, measured, opinion, verified);
    }

    public Review verified(List<Measured> found) {
        return new Review(milestone, reportedOn, dueOn, summary, found, user, true);
    }
}
