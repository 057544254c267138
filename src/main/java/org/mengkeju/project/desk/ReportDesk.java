package org.mengkeju.project.desk;

import java.time.LocalDate;
import org.mengkeju.integrity.cases.Report;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.project.ProjectId;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.ProjectLog;
import org.mengkeju.project.course.ProjectMove;
import org.mengkeju.project.report.AnnualReport;
import org.mengkeju.project.report.AnnualReport.Verdict;
import org.mengkeju.project.report.AnnualReports;
import org.mengkeju.project.rules.Edition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Annual reports: filed by the taker, judged by an officer. */
@Service("projectReportDesk")
public class ReportDesk {
    private final ProjectLog log;
    private final Dues dues;
    private final AnnualReports reports;
    private final ProjectPapers papers;
    private final Liability liability;

    ReportDesk(ProjectLog log, Dues dues, AnnualReports reports, ProjectPapers papers, Liability liability) {
        this.log = log;
        this.dues = dues;
        this.reports = reports;
        this.papers = papers;
        this.liability = liability;
    }

    /** Files the report of a year, in its year or after it; once. */
    @Transactional
    public Project file(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.FILE_REPORT, by);
        int year = form.number("year");
        LocalDate today = dues.today();
        if (year < held.contract().from().getYear() || year > today.getYear()) {
            throw Refusal.invalid("project.refusal.year", Integer.toString(year));
        }
        reports.due(id, year, dues.edition(held).reports().due(year));
        AnnualReport one = reports.of(id, year).orElseThrow();
        if (one.filedOn() != null || one.verdict() != null) {
            throw Refusal.conflict("project.refusal.report-twice", Integer.toString(year));
        }
        reports.filed(id, year, today, form.said("summary"));
        papers.keep(id, ProjectPaper.Kind.REPORT, null, form.files(), by);
        return save(held, ProjectMove.FILE_REPORT, Integer.toString(year), by);
    }

    /** Says what a report takes or gives, or why it is missing. */
    @Transactional
    public Project judge(ProjectId id, int version, Form form, Viewer by) {
        Project held = log.hold(id, version, ProjectMove.JUDGE_REPORT, by);
        int year = form.number("year");
        AnnualReport one =
                reports.of(id, year).orElseThrow(() -> Refusal.invalid("project.refusal.year", Integer.toString(year)));
        Verdict verdict = form.choice("verdict", Verdict.class);
        if ((one.filedOn() != null) != (verdict == Verdict.COUNTED) || !missingIsKnown(one)) {
            throw Refusal.conflict("project.refusal.verdict", Integer.toString(year));
        }
        String why = form.said("words");
        int late = 0;
        int bonus = 0;
        if (verdict == Verdict.COUNTED) {
            late = form.chosen("late") ? form.number("late") : 0;
            bonus = form.chosen("bonus") ? form.number("bonus") : 0;
            points(one, dues.edition(held).reports(), late, bonus);
        }
        reports.judged(id, year, verdict, late, bonus, why);
        String words = year + "\n" + why;
        if (verdict == Verdict.MISSING && one.verdict() != Verdict.MISSING) {
            words += "\n" + liability.open(held, Report.Breach.OTHER, words, by);
        }
        return save(held, ProjectMove.JUDGE_REPORT, words, by);
    }

    private boolean missingIsKnown(AnnualReport one) {
        return one.filedOn() != null || dues.today().isAfter(one.dueOn());
    }

    /** A late one takes points, one in time gives them; each within its bounds. */
    private static void points(AnnualReport one, Edition.Reports rule, int late, int bonus) {
        int most = one.isLate() ? rule.latePointsMax().value() : 0;
        if (late > most) {
            throw Refusal.invalid("project.refusal.late-points", most);
        }
        int best = one.isLate() ? 0 : rule.bonusPointsMax().value();
        if (bonus > best) {
            throw Refusal.invalid("project.refusal.bonus-points", best);
        }
    }

    private Project save(Project before, ProjectMove move, String words, Viewer by) {
        return log.save(before, move, before.course(), before.dueOn(), words, by);
    }
}
