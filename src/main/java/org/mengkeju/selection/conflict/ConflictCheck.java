package org.mengkeju.selection.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mengkeju.selection.conflict.Conflict.Kind;
import org.mengkeju.selection.conflict.Conflict.Source;

/**
 * Holds reviewers against applications. The applications are indexed by person, organisation and work once; each reviewer then
 * looks up only what they have themselves, so that 20,000 of them against 1,000 applications take a second or two.
 */
public final class ConflictCheck {
    private final ConflictRules rules;
    private final LocalDate day;
    private final UnaryOperator<String> standing;
    private final ApplicationIndex index;

    /**
     * Prepares the check.
     *
     * @param day on which it is made
     * @param standing the organisation a key stands for today: merged ones have the key of what they became
     * @throws IllegalArgumentException where an application names too many to avoid
     */
    public ConflictCheck(
            ConflictRules rules, LocalDate day, UnaryOperator<String> standing, Collection<Judged> applications) {
        for (Judged one : applications) {
            if (!rules.allowsNames(one.avoided())) {
                throw new IllegalArgumentException(
                        one.application() + ": at most " + rules.namesMost() + " reviewers can be named to avoid");
            }
        }
        this.rules = rules;
        this.day = day;
        this.standing = standing;
        this.index = new ApplicationIndex(applications, standing, day.minusMonths(rules.jointWorkMonths()));
    }

    /** Conflicts of all reviewers, in their order. */
    public List<Conflict> of(Collection<PersonFacts> reviewers) {
        List<Conflict> found = new ArrayList<>();
        reviewers.forEach(one -> found.addAll(of(one)));
        return found;
    }

    /** Conflicts of one, by application and kind. */
    public List<Conflict> of(PersonFacts reviewer) {
        var findings = new Findings(reviewer.person(), rules);
        units(reviewer, findings);
        relations(reviewer, findings);
        ownApplications(reviewer, findings);
        works(reviewer, findings);
        teaching(reviewer, findings);
        index.avoiding(reviewer.person())
                .forEach(one -> findings.add(one, Kind.NAMED_TO_AVOID, Source.APPLICANT, one.application()));
        if (reviewer.isBarred(day)) {
            index.all()
                    .forEach(one -> findings.add(
                            one,
                            Kind.LIVE_PENALTY,
                            Source.INTEGRITY_RECORD,
                            Objects.requireNonNull(reviewer.barredUntil()).toString()));
        }
        return findings.conflicts();
    }

    private void units(PersonFacts reviewer, Findings findings) {
        LocalDate since = day.minusMonths(rules.colleagueMonths());
        for (Employment own : reviewer.employments()) {
            String unit = standing.apply(own.organisation());
            if (own.from() != null && own.from().isAfter(day)) {
                continue;
            }
            boolean now = own.reaches(day);
            for (Judged one : own.reaches(since) ? index.ofOrganisation(unit) : List.<Judged>of()) {
                findings.add(
                        one,
                        now ? Kind.SAME_UNIT : Kind.TEACHER_OR_COLLEAGUE,
                        now ? Source.EMPLOYMENT : Source.FORMER_EMPLOYMENT,
                        unit);
            }
            for (ApplicationIndex.Employed other : index.employed(unit)) {
                if (!other.person().equals(reviewer.person())) {
                    colleague(own, other, since, unit, findings);
                }
            }
        }
    }

    private void colleague(
            Employment own, ApplicationIndex.Employed other, LocalDate since, String unit, Findings findings) {
        if (own.reaches(day) && other.employment().reaches(day)) {
            findings.add(other.judged(), Kind.SAME_UNIT, Source.EMPLOYMENT, unit);
        } else if (own.meets(other.employment(), since)) {
            findings.add(other.judged(), Kind.TEACHER_OR_COLLEAGUE, Source.FORMER_EMPLOYMENT, unit);
        }
    }

    private void relations(PersonFacts reviewer, Findings findings) {
        reviewer.relatives()
                .forEach(person -> index.ofPerson(person)
                        .forEach(one -> findings.add(one, Kind.NEAR_RELATION, Source.RELATIVES, person)));
        index.relativesOf(reviewer.person())
                .forEach((person, judged) ->
                        judged.forEach(one -> findings.add(one, Kind.NEAR_RELATION, Source.RELATIVES, person)));
        reviewer.related()
                .forEach(person -> index.ofPerson(person)
                        .forEach(one -> findings.add(one, Kind.NEAR_RELATION, Source.DECLARED_RELATION, person)));
        index.relatedTo(reviewer.person())
                .forEach((person, judged) ->
                        judged.forEach(one -> findings.add(one, Kind.NEAR_RELATION, Source.DECLARED_RELATION, person)));
        for (String organisation : reviewer.relatedOrganisations()) {
            String unit = standing.apply(organisation);
            index.ofOrganisation(unit)
                    .forEach(one -> findings.add(one, Kind.NEAR_RELATION, Source.DECLARED_RELATION, unit));
            index.employed(unit).stream()
                    .filter(other -> other.employment().reaches(day))
                    .forEach(other -> findings.add(other.judged(), Kind.NEAR_RELATION, Source.DECLARED_RELATION, unit));
        }
    }

    private void ownApplications(PersonFacts reviewer, Findings findings) {
        for (Judged own : index.ofPerson(reviewer.person())) {
            index.sameField(own)
                    .forEach(one -> findings.add(one, Kind.OWN_APPLICATION, Source.PARTICIPATION, own.application()));
            index.sameAwardYear(own)
                    .forEach(one -> findings.add(one, Kind.AWARD_YEAR, Source.PARTICIPATION, own.application()));
        }
        for (Judged own : index.nominatedBy(reviewer.person())) {
            index.sameAwardYear(own)
                    .forEach(one -> findings.add(one, Kind.AWARD_YEAR, Source.NOMINATION, own.application()));
        }
        reviewer.close()
                .forEach(key -> index.byKey(key)
                        .forEach(one -> findings.add(one, Kind.OWN_APPLICATION, Source.DECLARED_CLOSE, key)));
    }

    private void works(PersonFacts reviewer, Findings findings) {
        LocalDate since = day.minusMonths(rules.jointWorkMonths());
        for (Work own : reviewer.works()) {
            if (!own.day().isBefore(since)) {
                Source source = Source.valueOf(own.kind().name());
                index.ofWork(own).forEach(one -> findings.add(one, Kind.JOINT_WORK, source, own.identifier()));
            }
        }
    }

    private void teaching(PersonFacts reviewer, Findings findings) {
        Set<String> taught = new HashSet<>(reviewer.advisers());
        taught.addAll(reviewer.students());
        taught.forEach(person -> index.ofPerson(person)
                .forEach(one -> findings.add(one, Kind.TEACHER_OR_COLLEAGUE, Source.TEACHING, person)));
        index.taughtWith(reviewer.person())
                .forEach((person, judged) ->
                        judged.forEach(one -> findings.add(one, Kind.TEACHER_OR_COLLEAGUE, Source.TEACHING, person)));
    }
}
