package org.mengkeju.project.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a project so far.
 *
 * @param leader who answers for it now
 * @param end last day of the term, extensions included
 * @param extensions how many there were
 * @param rectifyBy last day of the rectification, or null
 * @param rectified whether it was ordered once
 * @param passed numbers of the milestones that passed, in order
 * @param review of the milestone reported last, kept until the next is reported
 * @param change asked for and undecided, or null
 * @param ending why it ended, with the number of the integrity case where one was opened; "" before
 */
public record Course(
        UUID leader,
        LocalDate end,
        int extensions,
        @Nullable LocalDate rectifyBy,
        boolean rectified,
        List<Integer> passed,
        @Nullable Review review,
        @Nullable Change change,
        @Nullable Plan plan,
        List<String> team,
        @Nullable Closing closing,
        @Nullable Findings findings,
        String ending) {
    public Course {
        passed = List.copyOf(passed);
        team = List.copyOf(team);
    }

    static Course begin(UUID leader, LocalDate end) {
        return new Course(leader, end, 0, null, false, List.of(), null, null, null, List.of(), null, null, "");
    }

    public Course reviewing(Review one) {
        return new Course(
                leader, end, extensions, null, rectified, passed, one, change, plan, team, closing, findings, ending);
    }

    public Course passed(int milestone) {
        List<Integer> all = new ArrayList<>(passed);
        all.add(milestone);
        return new Course(
                leader, end, extensions, null, rectified, all, review, change, plan, team, closing, findings, ending);
    }

    public Course rectifying(LocalDate by) {
        return new Course(
                leader, end, extensions, by, true, passed, review, change, plan, team, closing, findings, ending);
    }

    public Course asking(@Nullable Change one) {
        return new Course(
                leader,
                end,
                extensions,
                rectifyBy,
                rectified,
                passed,
                review,
                one,
                plan,
                team,
                closing,
                findings,
                ending);
    }

    public Course extended(int months) {
        return new Course(
                leader,
                end.plusMonths(months),
                extensions + 1,
                rectifyBy,
                rectified,
                passed,
                review,
                null,
                plan,
                team,
                closing,
                findings,
                ending);
    }

    public Course led(UUID other) {
        return new Course(
                other,
                end,
                extensions,
                rectifyBy,
                rectified,
                passed,
                review,
                null,
                plan,
                team,
                closing,
                findings,
                ending);
    }

    public Course planned(Plan one) {
        return new Course(
                leader,
                end,
                extensions,
                rectifyBy,
                rectified,
                passed,
                review,
                change,
                one,
                team,
                closing,
                findings,
                ending);
    }

    /** With other items of the budget. */
    public Course items(List<Plan.Item> others) {
        return plan == null ? this : planned(plan.with(others));
    }

    public Course team(List<String> members) {
        return new Course(
                leader,
                end,
                extensions,
                rectifyBy,
                rectified,
                passed,
                review,
                change,
                plan,
                members,
                closing,
                findings,
                ending);
    }

    public Course closing(Closing one) {
        return new Course(
                leader,
                end,
                extensions,
                rectifyBy,
                rectified,
                passed,
                review,
                change,
                plan,
                team,
                one,
                findings,
                ending);
    }

    public Course found(Findings one) {
        return new Course(
                leader,
                end,
                extensions,
                rectifyBy,
                rectified,
                passed,
                review,
                change,
                plan,
                team,
                closing,
                one,
                ending);
    }

    public Course ended(String why) {
        return new Course(
                leader, end, extensions, null, rectified, passed, review, null, plan, team, closing, findings, why);
    }
}
