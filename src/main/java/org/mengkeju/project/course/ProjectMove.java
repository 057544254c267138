package org.mengkeju.project.course;

import static org.mengkeju.project.course.ProjectState.ACCEPTANCE;
import static org.mengkeju.project.course.ProjectState.ACCEPTED;
import static org.mengkeju.project.course.ProjectState.CHANGE_PENDING;
import static org.mengkeju.project.course.ProjectState.CLOSED;
import static org.mengkeju.project.course.ProjectState.EVALUATION_DUE;
import static org.mengkeju.project.course.ProjectState.FAILED_EXEMPT;
import static org.mengkeju.project.course.ProjectState.FAILED_LIABLE;
import static org.mengkeju.project.course.ProjectState.LEFT_RACE;
import static org.mengkeju.project.course.ProjectState.MILESTONE_REVIEW;
import static org.mengkeju.project.course.ProjectState.OVERDUE;
import static org.mengkeju.project.course.ProjectState.PRECHECK;
import static org.mengkeju.project.course.ProjectState.RECTIFY;
import static org.mengkeju.project.course.ProjectState.REVOKED;
import static org.mengkeju.project.course.ProjectState.RUNNING;
import static org.mengkeju.project.course.ProjectState.TERMINATED;
import static org.mengkeju.project.course.ProjectState.TERMINATION_PENDING;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may happen to a project, from where, and who may do it. What leads where stands here and nowhere else. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are never changed
public enum ProjectMove {
    /** The task contract is signed; the first step. */
    BEGIN(EnumSet.noneOf(ProjectState.class), RUNNING, By.PROGRAM),
    /** Tasks, items of the budget and the commitment are filed. */
    FILE_PLAN(EnumSet.of(RUNNING), null, By.TAKER),
    /** Public money is reserved in budget lines; what the signing releases is paid. */
    BIND_BUDGET(EnumSet.of(RUNNING, MILESTONE_REVIEW, RECTIFY), null, By.OFFICER),
    /** A milestone is reported with its figures and evidence. */
    REPORT_MILESTONE(EnumSet.of(RUNNING, RECTIFY), MILESTONE_REVIEW, By.TAKER),
    /** The final user says whether it holds. */
    GIVE_OPINION(EnumSet.of(MILESTONE_REVIEW), null, By.POSTER),
    /** An officer writes down which indicators the tests found met. */
    VERIFY(EnumSet.of(MILESTONE_REVIEW), null, By.OFFICER),
    /** The milestone passed; the payment that hangs on it is released. */
    PASS_MILESTONE(EnumSet.of(MILESTONE_REVIEW), RUNNING, By.OFFICER),
    /** Weak: once, for a limited time. */
    ORDER_RECTIFICATION(EnumSet.of(MILESTONE_REVIEW), RECTIFY, By.OFFICER),
    /** Stopped in time. */
    STOP(EnumSet.of(MILESTONE_REVIEW, RECTIFY, TERMINATION_PENDING, OVERDUE), TERMINATED, By.OFFICER),
    /** A longer term, another leader, another content. */
    ASK_CHANGE(EnumSet.of(RUNNING), CHANGE_PENDING, By.TAKER),
    ALLOW_CHANGE(EnumSet.of(CHANGE_PENDING), RUNNING, By.OFFICER),
    REFUSE_CHANGE(EnumSet.of(CHANGE_PENDING), RUNNING, By.OFFICER),
    /** The taker cannot go on. */
    ASK_TERMINATION(EnumSet.of(RUNNING, RECTIFY), TERMINATION_PENDING, By.TAKER),
    KEEP_RUNNING(EnumSet.of(TERMINATION_PENDING), RUNNING, By.OFFICER),
    /** 总师: another technical route. */
    CHANGE_ROUTE(EnumSet.of(RUNNING, RECTIFY, MILESTONE_REVIEW), null, By.CHIEF),
    /** 总师: money between items. */
    REALLOCATE(EnumSet.of(RUNNING, RECTIFY, MILESTONE_REVIEW), null, By.CHIEF),
    /** 总师: members added or removed. */
    CHANGE_TEAM(EnumSet.of(RUNNING, RECTIFY, MILESTONE_REVIEW), null, By.CHIEF),
    /** 总师: a reward proposed. */
    PROPOSE_REWARD(EnumSet.of(RUNNING, RECTIFY, MILESTONE_REVIEW), null, By.CHIEF),
    /** The report of a year. */
    FILE_REPORT(
            EnumSet.of(RUNNING, MILESTONE_REVIEW, RECTIFY, CHANGE_PENDING, TERMINATION_PENDING, EVALUATION_DUE),
            null,
            By.TAKER),
    /** Points for a report, or an excuse, or none. */
    JUDGE_REPORT(
            EnumSet.of(
                    RUNNING,
                    MILESTONE_REVIEW,
                    RECTIFY,
                    CHANGE_PENDING,
                    TERMINATION_PENDING,
                    EVALUATION_DUE,
                    OVERDUE,
                    PRECHECK,
                    ACCEPTANCE),
            null,
            By.OFFICER),
    /** The term is over. */
    END_TERM(EnumSet.of(RUNNING, RECTIFY), EVALUATION_DUE, By.PROGRAM),
    /** The closing papers are missing for too long. */
    FALL_OVERDUE(EnumSet.of(EVALUATION_DUE), OVERDUE, By.PROGRAM),
    /** The closing papers are handed in. */
    HAND_IN(EnumSet.of(RUNNING, EVALUATION_DUE, OVERDUE), PRECHECK, By.TAKER),
    RETURN_PAPERS(EnumSet.of(PRECHECK), EVALUATION_DUE, By.OFFICER),
    ADMIT(EnumSet.of(PRECHECK), ACCEPTANCE, By.OFFICER),
    /** The test by the user in the real scene. */
    TEST_BY_USER(EnumSet.of(ACCEPTANCE), null, By.POSTER),
    /** The test by a third party. */
    TEST_BY_THIRD_PARTY(EnumSet.of(ACCEPTANCE), null, By.OFFICER),
    /** All tests and the evaluation passed. */
    ACCEPT(EnumSet.of(ACCEPTANCE), ACCEPTED, By.OFFICER),
    /** Not passed, due effort, complete records. */
    CLOSE(EnumSet.of(ACCEPTANCE), CLOSED, By.OFFICER),
    /** Not passed, due effort, complete records, insurmountable difficulty (科学技术进步法 art. 68). */
    EXEMPT(EnumSet.of(ACCEPTANCE, TERMINATED), FAILED_EXEMPT, By.OFFICER),
    /** Not passed, lack of effort or false records: integrity case, recovery. */
    HOLD_LIABLE(EnumSet.of(ACCEPTANCE, TERMINATED), FAILED_LIABLE, By.OFFICER),
    /** A gate of the race was not passed. */
    LEAVE_RACE(EnumSet.of(RUNNING, MILESTONE_REVIEW, RECTIFY), LEFT_RACE, By.OFFICER),
    /** All teams of a race are under the pass mark. */
    END_RACE(EnumSet.of(RUNNING, MILESTONE_REVIEW, RECTIFY), TERMINATED, By.OFFICER),
    /** The team withdraws from the race. */
    WITHDRAW(EnumSet.of(RUNNING, MILESTONE_REVIEW, RECTIFY, CHANGE_PENDING, TERMINATION_PENDING), LEFT_RACE, By.TAKER),
    /** False papers or diverted money. */
    REVOKE(EnumSet.complementOf(EnumSet.of(REVOKED, FAILED_LIABLE)), REVOKED, By.OFFICER),
    /** What was to be paid back was paid back. */
    RECORD_RECOVERY(EnumSet.of(FAILED_LIABLE, REVOKED), null, By.OFFICER),
    /** Money that was paid and not spent came back, though nobody is liable. */
    RECORD_RETURN(EnumSet.of(TERMINATED, FAILED_EXEMPT, CLOSED, LEFT_RACE), null, By.OFFICER),
    /** What came out enters the catalogue. */
    ENTER_ACHIEVEMENT(EnumSet.of(ACCEPTED), null, By.TAKER);

    /** Who may make a move; officers only if they do not act for a party. */
    public enum By {
        TAKER,
        POSTER,
        /** 总师 or chief scientist. */
        CHIEF,
        OFFICER,
        PROGRAM
    }

    private final Set<ProjectState> from;
    private final @Nullable ProjectState to;
    private final By by;

    ProjectMove(Set<ProjectState> from, @Nullable ProjectState to, By by) {
        this.from = from;
        this.to = to;
        this.by = by;
    }

    public Set<ProjectState> from() {
        return from;
    }

    /** Where it leads from a state; there, where it changes none. */
    public ProjectState leads(ProjectState before) {
        return to == null ? before : to;
    }

    public By by() {
        return by;
    }
}
