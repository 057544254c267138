package org.mengkeju.selection.conflict;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person, a reviewer or somebody on an application. People and organisations are keys.
 *
 * @param person key
 * @param employments past and present
 * @param relatives near relatives, declared or known
 * @param related people of whom a relation that may affect fairness is declared
 * @param relatedOrganisations organisations of which such a relation is declared
 * @param advisers teachers
 * @param students taught by the person
 * @param barredUntil day from which the person may judge again, {@link LocalDate#MAX} for never, or null
 * @param close keys of applications declared as the same as or close to an own one
 */
public record PersonFacts(
        String person,
        List<Employment> employments,
        Set<String> relatives,
        Set<String> related,
        Set<String> relatedOrganisations,
        Set<String> advisers,
        Set<String> students,
        List<Work> works,
        @Nullable LocalDate barredUntil,
        Set<String> close) {
    /** Copies the lists. */
    public PersonFacts {
        employments = List.copyOf(employments);
        relatives = Set.copyOf(relatives);
        related = Set.copyOf(related);
        relatedOrganisations = Set.copyOf(relatedOrganisations);
        advisers = Set.copyOf(advisers);
        students = Set.copyOf(students);
        works = List.copyOf(works);
        close = Set.copyOf(close);
    }

    /** Somebody of whom no more than a key and employments is known. */
    public static PersonFacts of(String person, Employment... employments) {
        return new PersonFacts(
                person,
                List.of(employments),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                null,
                Set.of());
    }

    /** The same with works. */
    public PersonFacts with(List<Work> own) {
        return new PersonFacts(
                person,
                employments,
                relatives,
                related,
                relatedOrganisations,
                advisers,
                students,
                own,
                barredUntil,
                close);
    }

    /** The same with more teachers and students. */
    public PersonFacts taught(Set<String> by, Set<String> own) {
        Set<String> teachers = new HashSet<>(advisers);
        teachers.addAll(by);
        Set<String> pupils = new HashSet<>(students);
        pupils.addAll(own);
        return new PersonFacts(
                person,
                employments,
                relatives,
                related,
                relatedOrganisations,
                teachers,
                pupils,
                works,
                barredUntil,
                close);
    }

    /** The same, barred until a day. */
    public PersonFacts barred(LocalDate until) {
        return new PersonFacts(
                person, employments, relatives, related, relatedOrganisations, advisers, students, works, until, close);
    }

    /** Whether a penalty keeps the person from judging on a day. */
    public boolean isBarred(LocalDate day) {
        return barredUntil != null && day.isBefore(barredUntil);
    }
}
