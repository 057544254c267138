package org.mengkeju.integrity.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.rules.Part;
import org.mengkeju.integrity.rules.Severity;

/**
 * What was done with a report.
 *
 * @param part as what the accused is accused, known once it is accepted
 * @param team who investigates
 * @param findings what the accused was told, or null
 * @param statement what the accused said, or null
 * @param ruling the decision, or null
 * @param appeal against it, or null
 * @param review what the review made of it, or null
 */
public record Proceedings(
        @Nullable Part part,
        List<Member> team,
        boolean extended,
        @Nullable Findings findings,
        @Nullable String statement,
        @Nullable Ruling ruling,
        @Nullable Appeal appeal,
        @Nullable Ruling review) {

    static final Proceedings NONE = new Proceedings(null, List.of(), false, null, null, null, null, null);

    public Proceedings {
        team = List.copyOf(team);
    }

    /** One who investigates. */
    public record Member(UUID person, String name) {}

    /**
     * What the accused is told and heard on.
     *
     * @param hearingUntil last day for a statement
     */
    public record Findings(String facts, Severity severity, LocalDate on, LocalDate hearingUntil) {}

    /**
     * A decision, the first one or that of a review.
     *
     * @param sanction null where the review takes everything away
     * @param on the day it was served
     * @param until last day for an appeal; of a review the same day
     */
    public record Ruling(
            UUID officer,
            String name,
            Severity severity,
            @Nullable Sanction sanction,
            String grounds,
            String document,
            String number,
            LocalDate on,
            LocalDate until) {}

    /** What the accused says against the decision. */
    public record Appeal(LocalDate on, String text, String name) {}

    /** The sanction that counts: the review's where there is one. */
    public @Nullable Sanction sanction() {
        if (review != null) {
            return review.sanction();
        }
        return ruling == null ? null : ruling.sanction();
    }

    /** Whether what counts is serious. */
    public boolean serious() {
        Ruling last = review == null ? ruling : review;
        return last != null && last.sanction() != null && last.severity().goesIntoDatabase();
    }

    boolean isOfTheTeam(@Nullable UUID person) {
        return team.stream().anyMatch(member -> member.person().equals(person));
    }

    boolean decidedBy(@Nullable UUID person) {
        return ruling != null && ruling.officer().equals(person);
    }

    Proceedings accepted(Part as) {
        return new Proceedings(as, team, extended, findings, statement, ruling, appeal, review);
    }

    Proceedings by(List<Member> members) {
        return new Proceedings(part, members, extended, findings, statement, ruling, appeal, review);
    }

    Proceedings extendedOnce() {
        return new Proceedings(part, team, true, findings, statement, ruling, appeal, review);
    }

    Proceedings found(Findings what) {
        return new Proceedings(part, team, extended, what, statement, ruling, appeal, review);
    }

    Proceedings stated(String words) {
        return new Proceedings(part, team, extended, findings, words, ruling, appeal, review);
    }

    Proceedings ruled(Ruling what) {
        return new Proceedings(part, team, extended, findings, statement, what, appeal, review);
    }

    Proceedings appealed(Appeal what) {
        return new Proceedings(part, team, extended, findings, statement, ruling, what, review);
    }

    Proceedings reviewed(Ruling what) {
        return new Proceedings(part, team, extended, findings, statement, ruling, appeal, what);
    }
}
