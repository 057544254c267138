package org.mengkeju.selection.conflict;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An application that is to be judged.
 *
 * @param application key
 * @param call key of the call
 * @param field in which it competes; a reviewer's own live application in the same call and field is a conflict
 * @param awardYear year of an award, or null
 * @param people applicants, participants, completers
 * @param organisations applicant, co-bidders, partners, poster
 * @param nominators people who nominated it for an award
 * @param works of the application itself, done by all its people
 * @param avoided keys of reviewers the applicant asks not to have
 */
public record Judged(
        String application,
        String call,
        String field,
        @Nullable Integer awardYear,
        List<PersonFacts> people,
        Set<String> organisations,
        Set<String> nominators,
        List<Work> works,
        Set<String> avoided) {
    /** Copies the lists. */
    public Judged {
        people = List.copyOf(people);
        organisations = Set.copyOf(organisations);
        nominators = Set.copyOf(nominators);
        works = List.copyOf(works);
        avoided = Set.copyOf(avoided);
    }

    /** An application of a call with people and organisations, nothing more. */
    public static Judged of(String application, String call, List<PersonFacts> people, Set<String> organisations) {
        return new Judged(application, call, "", null, people, organisations, Set.of(), List.of(), Set.of());
    }

    /** The same with works of its people. */
    public Judged having(List<Work> itsWorks) {
        return new Judged(application, call, field, awardYear, people, organisations, nominators, itsWorks, avoided);
    }

    /** The same with names to avoid. */
    public Judged avoiding(Set<String> reviewers) {
        return new Judged(application, call, field, awardYear, people, organisations, nominators, works, reviewers);
    }
}
