package org.mengkeju.project.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mengkeju.project.course.Review.Opinion;
import org.mengkeju.project.rules.Organiser;

/**
 * The closing papers and the tests of the acceptance.
 *
 * @param user test by the final user in the real scene, or null
 * @param thirdParty test by a third party, or null
 * @param score what the evaluation came to, or null
 */
public record Closing(
        LocalDate handedIn,
        String summary,
        Organiser organiser,
        @Nullable Opinion user,
        @Nullable Opinion thirdParty,
        @Nullable Score score) {
    /** Points of the evaluation: its three parts, what reports took and gave, and the sum. */
    public record Score(
            BigDecimal tasks,
            BigDecimal organisation,
            BigDecimal money,
            int late,
            int bonus,
            BigDecimal total,
            Grade grade) {}

    /** What a score is called. */
    public enum Grade {
        EXCELLENT,
        PASSED,
        FAILED
    }

    public Closing user(Opinion opinion) {
        return new Closing(handedIn, summary, organiser, opinion, thirdParty, score);
    }

    public Closing thirdParty(Opinion opinion) {
        return new Closing(handedIn, summary, organiser, user, opinion, score);
    }

    public Closing scored(Score points) {
        return new Closing(handedIn, summary, organiser, user, thirdParty, points);
    }
}
