package org.mengkeju.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.jobs.DueJobs;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.project.course.Closing;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.ProjectState;
import org.mengkeju.project.money.ProjectMoney;
import org.mengkeju.project.report.AnnualReports;
import org.mengkeju.project.report.Evaluation;
import org.mengkeju.project.rules.Days;
import org.mengkeju.project.rules.Edition;
import org.mengkeju.project.rules.Organiser;
import org.mengkeju.project.rules.ProjectRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The worked examples of the sheet on project management and acceptance; money there is in 万元. */
@ClockHouse
class ProjectManagementExamplesTest {
    private static final Edition RULES =
            ProjectRules.outsideTheHouse(Path.of("regions/inner-mongolia"), "delivery-2026.yaml");

    @Autowired
    ApplicationContext house;

    Deliveries all;

    @BeforeEach
    void people() {
        all = new Deliveries(house);
    }

    private static Organiser organiser(String wan) {
        return Organiser.of(Money.ofYuan(new BigDecimal(wan).movePointRight(4)), RULES.organisers());
    }

    @Test
    void example1PublicMoneySaysWhoAccepts() {
        assertThat(organiser("50.00")).isEqualTo(Organiser.LEAD_UNIT);
        assertThat(organiser("50.01")).isEqualTo(Organiser.RESPONSIBLE_DEPARTMENT);
        assertThat(organiser("100.00")).isEqualTo(Organiser.RESPONSIBLE_DEPARTMENT);
        assertThat(organiser("100.01")).isEqualTo(Organiser.CENTRE);
    }

    @Test
    void example2ALateReportTakesUpToTwentyPoints() {
        var passed = score("50", "17", "15", 20, 0);
        assertThat(passed.total()).isEqualByComparingTo("62");
        assertThat(passed.grade()).isEqualTo(Closing.Grade.PASSED);
        var failed = score("48", "15", "15", 20, 0);
        assertThat(failed.total()).isEqualByComparingTo("58");
        assertThat(failed.grade()).isEqualTo(Closing.Grade.FAILED);
        assertThat(score("59.99", "20", "10.01", 0, 0).grade()).isEqualTo(Closing.Grade.EXCELLENT);
        assertThat(score("59.98", "20", "10.01", 0, 0).grade()).isEqualTo(Closing.Grade.PASSED);
        assertThat(score("60", "20", "20", 0, 5).total()).isEqualByComparingTo("100");
        assertThatThrownBy(() -> score("60.01", "20", "20", 0, 0)).isInstanceOf(Refusal.class);
    }

    private static Closing.Score score(String tasks, String organisation, String money, int late, int bonus) {
        return Evaluation.of(
                RULES.evaluation(),
                new BigDecimal(tasks),
                new BigDecimal(organisation),
                new BigDecimal(money),
                late,
                bonus);
    }

    @Test
    void example3AReportMissingWithoutReasonBarsFromTheCallsOfTheNextYear() {
        Project one = all.planned(all.begun(), all.taker);
        all.day(LocalDate.of(2026, 12, 1));
        new DueJobs(house).run();
        var reports = all.bean(AnnualReports.class);
        assertThat(reports.of(one.id(), 2026)).isPresent();
        assertThat(reports.bars(Deliveries.of(all.taker), 2027)).isFalse();
        all.step(one, "judge-report", all.officer, "year", "2026", "verdict", "MISSING", "words", "催过两次没有交");
        assertThat(reports.bars(Deliveries.of(all.taker), 2026)).isFalse();
        assertThat(reports.bars(Deliveries.of(all.taker), 2027)).isTrue();
        assertThat(reports.bars(Deliveries.of(all.taker), 2028)).isFalse();
        assertThat(reports.bars(Deliveries.of(all.poster), 2027)).isFalse();
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void example4AssignedMoneyIsPassedOnWithinThirtyDays() {
        assertThat(new Days(RULES.terms()).passOn(LocalDate.of(2026, 3, 3))).isEqualTo("2026-04-02");
    }

    @Test
    void example5ThePlanIsDueAfterTwentyDaysTheClosingPapersAfterSixty() {
        var days = new Days(RULES.terms());
        assertThat(days.plan(LocalDate.of(2026, 1, 10))).isEqualTo("2026-01-30");
        assertThat(days.closing(LocalDate.of(2026, 12, 31))).isEqualTo("2027-03-01");
        Project one = all.begun();
        assertThat(one.dueOn()).isEqualTo(Deliveries.BEGIN.plusDays(20));
        all.day(Deliveries.END.plusDays(1));
        new DueJobs(house).run();
        assertThat(all.fresh(one).state()).isEqualTo(ProjectState.EVALUATION_DUE);
        assertThat(all.fresh(one).dueOn()).isEqualTo(Deliveries.END.plusDays(60));
        all.day(LocalDate.of(2028, 6, 30));
        new DueJobs(house).run();
        assertThat(all.fresh(one).state()).isEqualTo(ProjectState.EVALUATION_DUE);
        all.day(LocalDate.of(2028, 7, 1));
        new DueJobs(house).run();
        assertThat(all.fresh(one).state()).isEqualTo(ProjectState.OVERDUE);
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void example6ASecondExtensionIsRefusedAndOneOfThirteenMonths() {
        Project one = all.planned(all.begun(), all.taker);
        assertThatThrownBy(() -> ask(one, "13")).hasMessage("project.refusal.extension-long");
        Project asked = ask(one, "12");
        assertThat(asked.state()).isEqualTo(ProjectState.CHANGE_PENDING);
        Project longer = all.step(asked, "allow", all.officer, "words", "同意延期");
        assertThat(longer.course().end()).isEqualTo(Deliveries.END.plusMonths(12));
        assertThatThrownBy(() -> ask(longer, "1")).hasMessage("project.refusal.extended");
    }

    /** State machine: RUNNING, cannot continue, TERMINATED: money left is returned. */
    @Test
    void moneyLeftAfterTheEndIsReturnedInPartsAndNeverMoreThanWasPaid() {
        Project one = all.passed(all.bound(all.planned(all.begun(), all.taker)), all.taker);
        all.reported(one, all.taker, false, false);
        Project stopped = all.step(one, "stop", all.officer, "words", "做不下去");
        assertThatThrownBy(() -> returned(stopped, "80000000")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> returned(stopped, "0")).isInstanceOf(Refusal.class);
        Project after = returned(stopped, "250000.50");
        var money = all.bean(ProjectMoney.class);
        assertThat(money.returned(after)).isEqualTo(Money.ofFen(25_000_050));
        assertThat(all.differences()).isEmpty();
        Project liable = all.step(
                returned(after, "500000"),
                "settle",
                all.officer,
                "records",
                "yes",
                "effort",
                "no",
                "insurmountable",
                "no",
                "forged",
                "no",
                "words",
                "没有尽责");
        assertThat(liable.state()).isEqualTo(ProjectState.FAILED_LIABLE);
        all.step(liable, "recovered", all.officer, "on", today(), "words", "退款凭证 9");
        assertThat(money.paid(liable)).isEqualTo(Money.ZERO);
        assertThat(all.differences()).isEmpty();
    }

    private String today() {
        return all.bean(RegionClock.class).today().toString();
    }

    private Project returned(Project one, String amount) {
        return all.step(
                one, "returned", all.officer, "source", "REGIONAL", "amount", amount, "on", today(), "words", "退款凭证 1");
    }

    private Project ask(Project one, String months) {
        return all.step(one, "ask-change", all.taker, "kind", "EXTENSION", "months", months, "words", "设备到货晚");
    }
}
