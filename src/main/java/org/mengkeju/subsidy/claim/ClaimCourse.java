package org.mengkeju.subsidy.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mengkeju.subsidy.Ground;
import org.mengkeju.subsidy.Officer;
import org.mengkeju.subsidy.formula.Basis;

/**
 * What has become of a claim so far.
 *
 * @param acceptor who accepted it; somebody else reviews
 * @param verified the figures as the reviewer found them, or null before the review
 * @param publishedOn first day of the notice
 * @param ground why it was sent back, refused or taken back last
 */
public record ClaimCourse(
        @Nullable Officer acceptor,
        @Nullable LocalDate acceptedOn,
        @Nullable Basis verified,
        @Nullable Officer reviewer,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate paidOn,
        @Nullable Ground ground,
        String words) {
    static final ClaimCourse NEW = new ClaimCourse(null, null, null, null, null, null, null, "");

    ClaimCourse accepted(Officer by, LocalDate on) {
        return new ClaimCourse(by, on, null, null, null, null, null, "");
    }

    ClaimCourse reviewed(Basis found, Officer by, String said) {
        return new ClaimCourse(acceptor, acceptedOn, found, by, null, null, null, said);
    }

    ClaimCourse published(LocalDate on) {
        return new ClaimCourse(acceptor, acceptedOn, verified, reviewer, on, null, null, words);
    }

    ClaimCourse paid(LocalDate on) {
        return new ClaimCourse(acceptor, acceptedOn, verified, reviewer, publishedOn, on, null, "");
    }

    ClaimCourse backToReview(String why) {
        return new ClaimCourse(acceptor, acceptedOn, null, null, null, null, null, why);
    }

    ClaimCourse said(@Nullable Ground why, String what) {
        return new ClaimCourse(acceptor, acceptedOn, verified, reviewer, publishedOn, paidOn, why, what);
    }
}
