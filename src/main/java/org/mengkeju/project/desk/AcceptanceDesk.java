package org.mengkeju.project.desk;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.mengkeju.integrity.cases.Report;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.project.ProjectId;
import org.mengkeju.project.course.Closing;
import org.mengkeju.project.course.Course;
import org.mengkeju.project.course.Findings;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.ProjectLog;
import org.mengkeju.project.course.ProjectMove;
import org.mengkeju.project.course.ProjectState;
import org.mengkeju.project.course.Review;
import org.mengkeju.project.money.ProjectMoney;
import org.mengkeju.project.report.AnnualReports;
import org.mengkeju.project.report.Evaluation;
import org.mengkeju.selection.TaskContract.Source;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a project: papers checked, tests and points, acceptance, exemption, liability, revocation, recovery. */
@Service("projectAcceptanceDesk")
public class AcceptanceDesk {
    private static final Set<Report.Breach> REVOKING =
            EnumSet.of(Report.Breach.FABRICATION, Report.Breach.FALSE_GAIN, Report.Breach.DIVERSION);

    private final ProjectLog log;
    private final Dues dues;
    private final ProjectMoney money;
    private final AnnualReports reports;
    private final Liability liability;

    AcceptanceDesk(ProjectLog log, Dues dues, ProjectMoney money, AnnualReports reports, Liability liability) {
        this.log = log;
        this.dues = dues;
        this.money = money;
        this.reports = reports;
        this.liability = liability;
    }

    @Transactional
    public Project returnPapers(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.RETURN_PAPERS, by);
        Project saved = save(held, ProjectMove.RETURN_PAPERS, held.course(), form.said("words"), by);
        log.tellTaker(saved, "project.told.returned", saved.number());
        return saved;
    }

    @Transactional
    public Project admit(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.ADMIT, by);
        Project saved = save(held, ProjectMove.ADMIT, held.course(), form.text("words"), by);
        log.tellTaker(saved, "project.told.admitted", saved.number());
        log.tellUser(saved, "project.told.test", saved.number());
        return saved;
    }

    /**
     * Concludes the acceptance: the points of the experts, with what annual reports took and gave, and both tests decide.
     * Where they do not suffice, the findings decide between closing, exemption and liability.
     */
    @Transactional
    public Project conclude(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.ACCEPT, by);
        Closing closing = UserDesk.closing(held);
        Review.Opinion user = closing.user();
        Review.Opinion third = closing.thirdParty();
        if (user == null || third == null) {
            throw Refusal.conflict("project.refusal.tests-first");
        }
        BigDecimal tasks = form.points("tasks");
        BigDecimal organisation = form.points("organisation");
        BigDecimal funds = form.points("money");
        var rule = dues.edition(held).evaluation();
        var score = Evaluation.of(rule, tasks, organisation, funds, reports.late(id), reports.bonus(id));
        Course scored = held.course().closing(closing.scored(score));
        boolean passes = user.agrees() && third.agrees() && score.grade() != Closing.Grade.FAILED;
        String why = form.said("words");
        if (!passes) {
            return settled(held, scored, findings(form), why, by);
        }
        Project saved = save(held, ProjectMove.ACCEPT, scored.ended(why), why, by);
        money.pay(saved, by.actor());
        log.tellTaker(saved, "project.told.accepted", saved.number());
        return saved;
    }

    /** Decides about a stopped project: exempt or liable. */
    @Transactional
    public Project settle(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.EXEMPT, by);
        if (held.state() != ProjectState.TERMINATED) {
            throw Refusal.conflict("project.refusal.state");
        }
        return settled(held, held.course(), findings(form), form.said("words"), by);
    }

    private static Findings findings(Form form) {
        for (String name : new String[] {"records", "effort", "insurmountable", "forged"}) {
            if (!form.chosen(name)) {
                throw Refusal.invalid("project.refusal.findings");
            }
        }
        return new Findings(
                form.flag("records"), form.flag("effort"), form.flag("insurmountable"), form.flag("forged"));
    }

    private Project settled(Project held, Course how, Findings findings, String why, Viewer by) {
        ProjectMove move = findings.verdict(held.state());
        money.release(held, by.actor());
        String words = why;
        if (move == ProjectMove.HOLD_LIABLE) {
            var breach = findings.forged() ? Report.Breach.FABRICATION : Report.Breach.OTHER;
            words = why + "\n" + liability.open(held, breach, why, by);
        }
        Project saved = save(held, move, how.found(findings).ended(words), words, by);
        String message = move == ProjectMove.HOLD_LIABLE ? "project.told.liable" : "project.told.closed";
        log.tellTaker(saved, message, saved.number(), money.paid(saved).text());
        return saved;
    }

    /** Revokes a project for false papers or diverted money: case opened, all money to be paid back. */
    @Transactional
    public Project revoke(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.REVOKE, by);
        var breach = form.choice("breach", Report.Breach.class);
        if (!REVOKING.contains(breach)) {
            throw Refusal.invalid("project.refusal.choice", breach);
        }
        String why = form.said("words");
        String words = why + "\n" + liability.open(held, breach, why, by);
        money.release(held, by.actor());
        Project saved = save(held, ProjectMove.REVOKE, held.course().ended(words), words, by);
        log.tellTaker(
                saved, "project.told.liable", saved.number(), money.paid(saved).text());
        return saved;
    }

    /** Records that what was paid came back. */
    @Transactional
    public Project recovered(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.RECORD_RECOVERY, by);
        if (money.paid(held).isZero()) {
            throw Refusal.conflict("project.refusal.nothing-paid");
        }
        String evidence = form.said("words");
        money.recover(held, form.day("on"), evidence, by.actor());
        return save(held, ProjectMove.RECORD_RECOVERY, held.course(), evidence, by);
    }

    /** Records that unspent money of a source came back after the end, though nobody is liable. */
    @Transactional
    public Project returned(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.RECORD_RETURN, by);
        String evidence = form.said("words");
        Money amount = form.money("amount");
        money.giveBack(held, form.choice("source", Source.class), amount, form.day("on"), evidence, by.actor());
        return save(held, ProjectMove.RECORD_RETURN, held.course(), amount.text() + " " + evidence, by);
    }

    private Project save(Project before, ProjectMove move, Course how, String words, Viewer by) {
        return log.save(before, move, how, dues.due(before, move.leads(before.state()), how), words, by);
    }
}
