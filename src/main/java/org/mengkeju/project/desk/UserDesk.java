package org.mengkeju.project.desk;

import java.util.List;
import java.util.Objects;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.project.ProjectId;
import org.mengkeju.project.course.Closing;
import org.mengkeju.project.course.Course;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.ProjectLog;
import org.mengkeju.project.course.ProjectMove;
import org.mengkeju.project.course.Review;
import org.mengkeju.selection.TaskContract.Milestone;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the final user says: about milestones, and about the test in the real scene. */
@Service("projectUserDesk")
public class UserDesk {
    private final ProjectLog log;
    private final Dues dues;
    private final ProjectPapers papers;

    UserDesk(ProjectLog log, Dues dues, ProjectPapers papers) {
        this.log = log;
        this.dues = dues;
        this.papers = papers;
    }

    @Transactional
    public Project opinion(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.GIVE_OPINION, by);
        Review review = Objects.requireNonNull(held.course().review());
        if (held.contract().race()
                && held.milestone(review.milestone()).filter(Milestone::gate).isPresent()) {
            throw Refusal.conflict("project.refusal.gate-score");
        }
        Course how = held.course().reviewing(review.said(said(form, by)));
        return log.save(held, ProjectMove.GIVE_OPINION, how, held.dueOn(), form.said("words"), by);
    }

    /** The test by the user in the real scene. */
    @Transactional
    public Project test(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.TEST_BY_USER, by);
        return tested(held, ProjectMove.TEST_BY_USER, closing(held).user(said(form, by)), form, by);
    }

    /** The test by a third party, written down by an officer with its report. */
    @Transactional
    public Project thirdParty(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.TEST_BY_THIRD_PARTY, by);
        var opinion = new Review.Opinion(agrees(form), form.said("words"), form.said("tester"), dues.today());
        return tested(held, ProjectMove.TEST_BY_THIRD_PARTY, closing(held).thirdParty(opinion), form, by);
    }

    private Project tested(Project held, ProjectMove move, Closing closing, Form form, Viewer by) {
        List<Form.Sent> sent = form.files();
        papers.keep(held.id(), ProjectPaper.Kind.TEST, null, sent, by);
        return log.save(held, move, held.course().closing(closing), held.dueOn(), form.said("words"), by);
    }

    static Closing closing(Project one) {
        return Objects.requireNonNull(one.course().closing());
    }

    private Review.Opinion said(Form form, Viewer by) {
        return new Review.Opinion(agrees(form), form.said("words"), by.name(), dues.today());
    }

    private static boolean agrees(Form form) {
        if (!form.chosen("agrees")) {
            throw Refusal.invalid("project.refusal.agrees");
        }
        return form.flag("agrees");
    }
}
