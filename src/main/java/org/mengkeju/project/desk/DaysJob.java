package org.mengkeju.project.desk;

import java.time.LocalDate;
import java.util.UUID;
import org.mengkeju.integrity.cases.Report;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.jobs.Job;
import org.mengkeju.project.ProjectId;
import org.mengkeju.project.course.Party;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.ProjectLog;
import org.mengkeju.project.course.ProjectMove;
import org.mengkeju.project.course.ProjectRows;
import org.mengkeju.project.course.ProjectState;
import org.mengkeju.project.report.AnnualReports;
import org.mengkeju.project.rules.Edition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What days bring: the term is over, papers are overdue, reports are owed, and reminders of all of it. */
@Component("projectDaysJob")
class DaysJob implements Job {
    private final ProjectRows rows;
    private final ProjectLog log;
    private final Dues dues;
    private final AnnualReports reports;
    private final Liability liability;
    private final TransactionTemplate transaction;

    DaysJob(
            ProjectRows rows,
            ProjectLog log,
            Dues dues,
            AnnualReports reports,
            Liability liability,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.log = log;
        this.dues = dues;
        this.reports = reports;
        this.liability = liability;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return ProjectLog.DAYS;
    }

    @Override
    public void run(String subject) {
        var id = new ProjectId(UUID.fromString(subject));
        transaction.executeWithoutResult(_ -> rows.find(id).ifPresent(this::look));
    }

    private void look(Project one) {
        LocalDate today = dues.today();
        if (one.state().isUnderWay()) {
            oweReports(one, today);
            remind(one, today);
        }
        boolean running = one.state() == ProjectState.RUNNING || one.state() == ProjectState.RECTIFY;
        if (running && today.isAfter(one.course().end())) {
            endTerm(one);
        } else if (one.state() == ProjectState.EVALUATION_DUE) {
            overdue(one, today);
        }
    }

    private void endTerm(Project one) {
        Viewer program = Viewer.program();
        Project held = log.hold(one.id(), null, ProjectMove.END_TERM, program);
        LocalDate due = dues.days(held).closing(held.course().end());
        Project saved = log.save(held, ProjectMove.END_TERM, held.course(), due, "", program);
        log.plan(saved, due.minusDays(ahead(saved)));
        log.plan(saved, dues.days(saved).overdueFrom(saved.course().end()));
        log.tellTaker(saved, "project.told.term-over", saved.number(), due.toString());
    }

    private void overdue(Project one, LocalDate today) {
        if (!today.isBefore(dues.days(one).overdueFrom(one.course().end()))) {
            Viewer program = Viewer.program();
            Project held = log.hold(one.id(), null, ProjectMove.FALL_OVERDUE, program);
            String number = liability.open(held, Report.Breach.OTHER, "", program);
            Project saved = log.save(held, ProjectMove.FALL_OVERDUE, held.course(), null, number, program);
            log.tellTaker(saved, "project.told.overdue", saved.number());
            return;
        }
        LocalDate due = one.dueOn();
        if (due != null && !today.isBefore(due.minusDays(ahead(one)))) {
            log.tellOnce(one, Party.Part.TAKER, "closing:" + due, "project.told.closing", one.number(), due.toString());
        }
    }

    private int ahead(Project one) {
        return dues.edition(one).terms().reminderDays().value();
    }

    private void remind(Project one, LocalDate today) {
        one.next()
                .filter(next -> !today.isBefore(next.due().minusDays(ahead(one))))
                .ifPresent(next -> {
                    String key = "milestone:" + next.number();
                    String due = next.due().toString();
                    log.tellOnce(one, Party.Part.TAKER, key, "project.told.milestone", one.number(), next.title(), due);
                });
    }

    /** A report is owed for every year in which the work goes on when its day comes. */
    private void oweReports(Project one, LocalDate today) {
        Edition.Reports rule = dues.edition(one).reports();
        for (int year = one.contract().from().getYear(); year <= today.getYear(); year++) {
            LocalDate due = rule.due(year);
            boolean runs = !due.isBefore(one.contract().from())
                    && !due.isAfter(one.course().end());
            if (runs && !today.isBefore(due.minusDays(ahead(one)))) {
                reports.due(one.id(), year, due);
                boolean missing = reports.of(one.id(), year).orElseThrow().filedOn() == null;
                if (missing) {
                    String key = (today.isAfter(due) ? "report-late:" : "report:") + year;
                    String message = today.isAfter(due) ? "project.told.report-late" : "project.told.report";
                    String of = Integer.toString(year);
                    log.tellOnce(one, Party.Part.TAKER, key, message, one.number(), of, due.toString());
                }
            }
        }
    }
}
