package org.mengkeju.integrity.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.region.Named;

/**
 * One edition of the rules.
 *
 * @param validTo last day it holds, or null
 */
public record Edition(
        String version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Named document,
        String source,
        Periods inquiry,
        List<Grade> grades,
        EthicsNumbers ethics) {

    /** How long each step of an inquiry may take. */
    public record Periods(Term accept, Term investigate, Term extension, Term hearing, Term appeal, Term review) {}

    /** A number with its source. */
    public record Count(Integer value, Mark mark, Named source) {}

    /** A choice with its source. */
    public record Choice(Boolean value, Mark mark, Named source) {}

    /** A share of votes: so many of so many. */
    public record Share(Integer agree, Integer of, Mark mark, Named source) {
        /** Whether those who agree are at least this share of all, counted in whole votes. */
        public boolean reachedBy(int agreeing, int all) {
            return all > 0 && (long) agreeing * of >= (long) all * agree;
        }
    }

    /** The numbers of ethics review. */
    public record EthicsNumbers(
            Named document,
            Count membersLeast,
            Count termYears,
            Choice localMember,
            Choice oddNumber,
            Count quorum,
            Share vote,
            Count expertsLeast,
            Share reReviewVote,
            Term accept,
            Term decide,
            Term reReview,
            Term followUp,
            Term reminder,
            Term emergency) {}

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The range for this part and severity; nothing where no rule was found. */
    public Optional<Grade> grade(Part part, Severity severity) {
        return grades.stream()
                .filter(grade -> grade.part() == part && grade.severity() == severity)
                .findFirst();
    }
}
