package org.mengkeju.project.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Money;
import org.mengkeju.project.ProjectId;
import org.mengkeju.selection.TaskContract;

/**
 * A project.
 *
 * @param contract as it was signed; never changed
 * @param rules version of the rules it keeps
 * @param dueOn last day of the next step, or null
 * @param version counts every change
 */
public record Project(
        ProjectId id,
        String number,
        TaskContract contract,
        String rules,
        List<Party> parties,
        ProjectState state,
        Course course,
        @Nullable LocalDate dueOn,
        Instant openedAt,
        int version) {
    public Project {
        parties = List.copyOf(parties);
    }

    public Project at(ProjectState then, Course how, @Nullable LocalDate due) {
        return new Project(id, number, contract, rules, parties, then, how, due, openedAt, version);
    }

    public Party taker() {
        return of(Party.Part.TAKER).orElseThrow();
    }

    public Optional<Party> of(Party.Part part) {
        return parties.stream().filter(one -> one.part() == part).findFirst();
    }

    /** The taker and its partners. */
    public List<Party> team() {
        return parties.stream().filter(one -> one.part() != Party.Part.POSTER).toList();
    }

    public boolean has(Party.Part part, @Nullable OrganisationId organisation) {
        return parties.stream()
                .anyMatch(one -> one.part() == part && one.organisation().equals(organisation));
    }

    /** All public money of the contract. */
    public Money publicMoney() {
        return funding(true);
    }

    public Money ownMoney() {
        return funding(false);
    }

    private Money funding(boolean fromPublic) {
        return contract.funding().stream()
                .filter(one -> one.source().isPublic() == fromPublic)
                .map(TaskContract.Funding::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** The milestone to be reported next, or nothing when all passed. */
    public Optional<TaskContract.Milestone> next() {
        return contract.milestones().stream()
                .filter(one -> !course.passed().contains(one.number()))
                .findFirst();
    }

    public Optional<TaskContract.Milestone> milestone(int number) {
        return contract.milestones().stream()
                .filter(one -> one.number() == number)
                .findFirst();
    }

    /** The milestone that is looked at now. */
    public Optional<Review> underReview() {
        return state == ProjectState.MILESTONE_REVIEW ? Optional.ofNullable(course.review()) : Optional.empty();
    }

    public boolean demo() {
        return contract.demo();
    }

    /** Its name in the books. */
    public String subject() {
        return "project:" + id;
    }
}
