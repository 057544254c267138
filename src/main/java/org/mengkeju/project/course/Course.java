package org.mengkeju.project.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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

    /** The parts of a course, to change some of them and leave the others. */
    private static final class Parts {
        private UUID leader;
        private LocalDate end;
        private int extensions;
        private @Nullable LocalDate rectifyBy;
        private boolean rectified;
        private List<Integer> passed;
        private @Nullable Review review;
        private @Nullable Change change;
        private @Nullable Plan plan;
        private List<String> team;
        private @Nullable Closing closing;
        private @Nullable Findings findings;
        private String ending;

        private Parts(Course of) {
            leader = of.leader;
            end = of.end;
            extensions = of.extensions;
            rectifyBy = of.rectifyBy;
            rectified = of.rectified;
            passed = of.passed;
            review = of.review;
            change = of.change;
            plan = of.plan;
            team = of.team;
            closing = of.closing;
            findings = of.findings;
            ending = of.ending;
        }

        private Course whole() {
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
                    findings,
                    ending);
        }
    }

    private Course with(Consumer<Parts> change) {
        var parts = new Parts(this);
        change.accept(parts);
        return parts.whole();
    }

    public Course reviewing(Review one) {
        return with(its -> {
            its.rectifyBy = null;
            its.review = one;
        });
    }

    public Course passed(int milestone) {
        List<Integer> all = new ArrayList<>(passed);
        all.add(milestone);
        return with(its -> {
            its.rectifyBy = null;
            its.passed = all;
        });
    }

    public Course rectifying(LocalDate by) {
        return with(its -> {
            its.rectifyBy = by;
            its.rectified = true;
        });
    }

    public Course asking(@Nullable Change one) {
        return with(its -> its.change = one);
    }

    public Course extended(int months) {
        return with(its -> {
            its.end = end.plusMonths(months);
            its.extensions = extensions + 1;
            its.change = null;
        });
    }

    public Course led(UUID other) {
        return with(its -> {
            its.leader = other;
            its.change = null;
        });
    }

    public Course planned(Plan one) {
        return with(its -> its.plan = one);
    }

    /** With other items of the budget. */
    public Course items(List<Plan.Item> others) {
        return plan == null ? this : planned(plan.with(others));
    }

    public Course team(List<String> members) {
        return with(its -> its.team = members);
    }

    public Course closing(Closing one) {
        return with(its -> its.closing = one);
    }

    public Course found(Findings one) {
        return with(its -> its.findings = one);
    }

    public Course ended(String why) {
        return with(its -> {
            its.rectifyBy = null;
            its.change = null;
            its.ending = why;
        });
    }
}
