package org.mengkeju.project.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.mengkeju.project.course.Change;
import org.mengkeju.project.course.Closing;
import org.mengkeju.project.course.Course;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.ProjectState;
import org.mengkeju.project.course.Review;
import org.mengkeju.project.rules.Days;
import org.mengkeju.project.rules.Edition;
import org.mengkeju.project.rules.ProjectRules;
import org.springframework.stereotype.Component;

/** By when the next step has to be taken, and the rules a project keeps. */
@Component("projectDues")
public class Dues {
    private final ProjectRules rules;
    private final WorkingCalendar calendar;
    private final RegionClock clock;

    Dues(ProjectRules rules, WorkingCalendar calendar, RegionClock clock) {
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Edition edition(Project one) {
        return rules.version(one.rules());
    }

    public Days days(Project one) {
        return new Days(edition(one).terms());
    }

    LocalDate today() {
        return clock.today();
    }

    /** Last day of a term of working days that begins today. */
    LocalDate workingDays(int days) {
        return calendar.addWorkingDays(clock.today(), days);
    }

    /** Last day of the next step, once the project stands there with this course. */
    @Nullable
    LocalDate due(Project one, ProjectState to, Course how) {
        Edition.Terms terms = edition(one).terms();
        Review review = how.review();
        Change change = how.change();
        Closing closing = how.closing();
        return switch (to) {
            case RUNNING -> running(one, how);
            case MILESTONE_REVIEW -> review == null ? null : review.dueOn();
            case RECTIFY -> how.rectifyBy();
            case CHANGE_PENDING, TERMINATION_PENDING ->
                calendar.addWorkingDays(
                        change == null ? clock.today() : change.askedOn(),
                        terms.changeWorkingDays().value());
            case EVALUATION_DUE -> days(one).closing(how.end());
            case PRECHECK ->
                closing == null
                        ? null
                        : calendar.addWorkingDays(
                                closing.handedIn(), terms.precheckWorkingDays().value());
            default -> null;
        };
    }

    /** Last day of the plan: so many days after the project began. */
    LocalDate planDue(Project one) {
        return days(one).plan(clock.dayOf(one.openedAt()));
    }

    private LocalDate running(Project one, Course how) {
        if (how.plan() == null) {
            return planDue(one);
        }
        return one.contract().milestones().stream()
                .filter(each -> !how.passed().contains(each.number()))
                .findFirst()
                .map(each -> each.due())
                .orElse(how.end());
    }
}
