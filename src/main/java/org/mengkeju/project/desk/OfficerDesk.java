package org.mengkeju.project.desk;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mengkeju.ledger.budget.BudgetId;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.project.ProjectId;
import org.mengkeju.project.course.Change;
import org.mengkeju.project.course.Course;
import org.mengkeju.project.course.Party;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.ProjectLog;
import org.mengkeju.project.course.ProjectMove;
import org.mengkeju.project.course.Review;
import org.mengkeju.project.money.ProjectMoney;
import org.mengkeju.project.rules.Edition;
import org.mengkeju.selection.TaskContract.Milestone;
import org.mengkeju.selection.TaskContract.Source;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers decide while a project runs: budget, milestones, changes, stopping. Decisions need reasons. */
@Service("projectOfficerDesk")
public class OfficerDesk {
    private final ProjectLog log;
    private final Dues dues;
    private final ProjectMoney money;

    OfficerDesk(ProjectLog log, Dues dues, ProjectMoney money) {
        this.log = log;
        this.dues = dues;
        this.money = money;
    }

    /** Binds a budget line to each public source; fields {@code line-SOURCE}. */
    @Transactional
    public Project bind(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.BIND_BUDGET, by);
        Map<Source, BudgetId> lines = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            UUID key = form.key("line-" + source);
            if (key != null) {
                lines.put(source, new BudgetId(key));
            }
        }
        money.bind(held, lines, by.actor());
        Project saved = save(held, ProjectMove.BIND_BUDGET, held.course(), "", by);
        log.tellTaker(saved, "project.told.bound", saved.number());
        return saved;
    }

    /** Writes down which indicators the tests found met. */
    @Transactional
    public Project verify(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.VERIFY, by);
        Review review = Objects.requireNonNull(held.course().review());
        Milestone milestone = held.milestone(review.milestone()).orElseThrow();
        Course how = held.course().reviewing(review.verified(TakerDesk.measured(milestone, form)));
        return save(held, ProjectMove.VERIFY, how, form.said("words"), by);
    }

    /** The milestone passed: what hangs on it is paid. The final user is heard before, or has let the days pass. */
    @Transactional
    public Project pass(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.PASS_MILESTONE, by);
        notAtGate(held);
        Review review = Objects.requireNonNull(held.course().review());
        if (held.of(Party.Part.POSTER).isPresent()
                && review.user() == null
                && !dues.today().isAfter(review.dueOn())) {
            throw Refusal.conflict("project.refusal.user-first", review.dueOn());
        }
        String why = form.said("words");
        return passed(held, review.milestone(), why, by);
    }

    /** Writes a milestone as passed and pays what it releases. */
    public Project passed(Project held, int milestone, String why, Viewer by) {
        Project saved = save(held, ProjectMove.PASS_MILESTONE, held.course().passed(milestone), why, by);
        money.pay(saved, by.actor());
        log.tellTaker(saved, "project.told.passed", saved.number(), Integer.toString(milestone));
        return saved;
    }

    /** Where teams of a race are compared, the gate decides for all of them. */
    private static void notAtGate(Project one) {
        boolean gate = one.underReview()
                .flatMap(review -> one.milestone(review.milestone()))
                .filter(Milestone::gate)
                .isPresent();
        if (one.contract().race() && gate) {
            throw Refusal.conflict("project.refusal.gate");
        }
    }

    /** Weak: once, for so many months at most. */
    @Transactional
    public Project rectify(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.ORDER_RECTIFICATION, by);
        notAtGate(held);
        if (held.course().rectified()) {
            throw Refusal.conflict("project.refusal.rectified");
        }
        Edition.Terms terms = dues.edition(held).terms();
        LocalDate last = dues.today().plusMonths(terms.rectifyMonths().value());
        LocalDate until = form.day("until");
        if (!until.isAfter(dues.today()) || until.isAfter(last)) {
            throw Refusal.invalid("project.refusal.rectify-long", last);
        }
        Project saved =
                save(held, ProjectMove.ORDER_RECTIFICATION, held.course().rectifying(until), form.said("words"), by);
        log.tellTaker(saved, "project.told.rectify", saved.number(), until.toString());
        return saved;
    }

    /** Stops the project; what is reserved is free again. Its findings follow. */
    @Transactional
    public Project stop(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.STOP, by);
        String why = form.said("words");
        money.release(held, by.actor());
        Project saved = save(held, ProjectMove.STOP, held.course().ended(why), why, by);
        log.tellTaker(saved, "project.told.stopped", saved.number());
        return saved;
    }

    /** Allows what was asked for; another leader only on a written reason of the officer. */
    @Transactional
    public Project allow(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.ALLOW_CHANGE, by);
        Change change = Objects.requireNonNull(held.course().change());
        String why = form.said("words");
        UUID leader = change.leader();
        Course how = leader != null
                ? held.course().led(leader)
                : change.months() > 0
                        ? held.course().extended(change.months())
                        : held.course().asking(null);
        Project saved = save(held, ProjectMove.ALLOW_CHANGE, how, why, by);
        log.tellTaker(saved, "project.told.allowed", saved.number());
        return saved;
    }

    @Transactional
    public Project refuse(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.REFUSE_CHANGE, by);
        Project saved = save(held, ProjectMove.REFUSE_CHANGE, held.course().asking(null), form.said("words"), by);
        log.tellTaker(saved, "project.told.refused", saved.number());
        return saved;
    }

    @Transactional
    public Project keepRunning(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.KEEP_RUNNING, by);
        return save(held, ProjectMove.KEEP_RUNNING, held.course(), form.said("words"), by);
    }

    /** A team leaves a race at a gate, or the race is over for all; what is reserved is free again. */
    public Money leave(Project held, boolean all, String why, Viewer by) {
        ProjectMove move = all ? ProjectMove.END_RACE : ProjectMove.LEAVE_RACE;
        Money free = money.release(held, by.actor());
        Project saved = save(held, move, held.course().ended(why), why, by);
        log.tellTaker(saved, all ? "project.told.stopped" : "project.told.left", saved.number());
        return free;
    }

    private Project save(Project before, ProjectMove move, Course how, String words, Viewer by) {
        return log.save(before, move, how, dues.due(before, move.leads(before.state()), how), words, by);
    }
}
