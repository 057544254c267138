package org.mengkeju.project.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.project.ProjectId;
import org.mengkeju.project.report.AnnualReport.Verdict;
import org.mengkeju.selection.application.ApplicantBar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Annual reports in the database, and whom a missing one bars. */
@Repository
public class AnnualReports implements ApplicantBar {
    private final JdbcClient jdbc;

    AnnualReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The years that were due or filed, the first one first. */
    public List<AnnualReport> of(ProjectId project) {
        return jdbc.sql("SELECT * FROM project.annual_report WHERE project = ? ORDER BY year")
                .param(project.value())
                .query(AnnualReports::read)
                .list();
    }

    public Optional<AnnualReport> of(ProjectId project, int year) {
        return of(project).stream().filter(one -> one.year() == year).findFirst();
    }

    /** Notes that the report of a year is owed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void due(ProjectId project, int year, LocalDate on) {
        jdbc.sql("INSERT INTO project.annual_report (project, year, due_on) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(project.value(), year, on)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void filed(ProjectId project, int year, LocalDate on, String summary) {
        jdbc.sql("UPDATE project.annual_report SET filed_on = ?, summary = ? WHERE project = ? AND year = ?")
                .params(on, summary, project.value(), year)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void judged(ProjectId project, int year, Verdict verdict, int late, int bonus, String words) {
        jdbc.sql("""
                        UPDATE project.annual_report SET verdict = :verdict, late = :late, bonus = :bonus, words = :words
                        WHERE project = :project AND year = :year""")
                .param("verdict", verdict.name())
                .param("late", late)
                .param("bonus", bonus)
                .param("words", words)
                .param("project", project.value())
                .param("year", year)
                .update();
    }

    /** Points all reports of a project take together. */
    public int late(ProjectId project) {
        return of(project).stream().mapToInt(AnnualReport::late).sum();
    }

    /** Points all reports of a project give together. */
    public int bonus(ProjectId project) {
        return of(project).stream().mapToInt(AnnualReport::bonus).sum();
    }

    /** Whether a unit may not apply in the calls of a year, because a report of the year before is missing without reason. */
    public boolean bars(OrganisationId unit, int callYear) {
        return jdbc.sql("""
                                SELECT count(*) FROM project.annual_report r
                                JOIN project.party q ON q.project = r.project AND q.part = 'TAKER'
                                WHERE q.organisation = :unit AND r.verdict = 'MISSING' AND r.year = :year""")
                        .param("unit", unit.value())
                        .param("year", callYear - 1)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public boolean bars(OrganisationId organisation, LocalDate day) {
        return bars(organisation, day.getYear());
    }

    private static AnnualReport read(ResultSet row, int n) throws SQLException {
        String verdict = row.getString("verdict");
        return new AnnualReport(
                row.getInt("year"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("filed_on", LocalDate.class),
                row.getString("summary"),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getInt("late"),
                row.getInt("bonus"),
                row.getString("words"));
    }
}
