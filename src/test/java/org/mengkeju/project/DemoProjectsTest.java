package org.mengkeju.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.network.People;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.verification.Truth;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.ProjectMove;
import org.mengkeju.project.course.ProjectState;
import org.mengkeju.project.course.Projects;
import org.mengkeju.project.desk.AchievementDesk;
import org.mengkeju.project.money.GrantLines;
import org.mengkeju.project.money.ProjectMoney;
import org.mengkeju.project.race.Races;
import org.mengkeju.project.report.AnnualReports;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What the demonstration shows of projects and races to whoever starts the program for the first time. */
@DemoHouse
class DemoProjectsTest {
    @Autowired
    People people;

    @Autowired
    Projects projects;

    @Autowired
    ProjectMoney money;

    @Autowired
    Races races;

    @Autowired
    AnnualReports reports;

    @Autowired
    AchievementDesk achievements;

    @Autowired
    Listings listings;

    @Autowired
    GrantLines lines;

    @Autowired
    RegionClock clock;

    @Autowired
    ObjectProvider<Truth> truths;

    private Viewer officer() {
        return people.bySignInName("officer").orElseThrow().viewer("local");
    }

    private Project titled(String part) {
        return projects.list(officer()).stream()
                .filter(one -> one.contract().demo() && one.contract().title().contains(part))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aChallengeRunsWithOneMilestonePassedAndPaidAndTheNextOneAhead() {
        Project one = titled("耐候钢");
        assertThat(one.state()).isEqualTo(ProjectState.RUNNING);
        assertThat(one.course().passed()).containsExactly(1);
        assertThat(money.paid(one)).isEqualTo(org.mengkeju.platform.Money.ofYuan(1_200_000));
        var next = one.next().orElseThrow();
        assertThat(next.due()).isBetween(clock.today(), clock.today().plusDays(14));
        assertThat(one.contract().chiefEngineer())
                .isEqualTo(people.bySignInName("chief").orElseThrow().id());
        assertThat(projects.entries(one.id()).stream().map(entry -> entry.move().toString()))
                .contains(ProjectMove.CHANGE_ROUTE.name(), ProjectMove.REALLOCATE.name());
        assertThat(reports.of(one.id())).anyMatch(report -> report.filedOn() != null);
    }

    @Test
    void ofThreeTeamsOneLeftTheRaceAtTheFirstGateWithAPublishedReason() {
        var race = races.find(titled("渣系").contract().call()).orElseThrow();
        assertThat(race.title()).isEqualTo("风电主轴轴承钢的夹杂物：三条路线比一比");
        assertThat(race.lanes()).hasSize(3);
        assertThat(race.left()).isEqualTo(2);
        assertThat(titled("渣系").state()).isEqualTo(ProjectState.LEFT_RACE);
        assertThat(race.lanes()).filteredOn(lane -> !lane.reason().isEmpty()).hasSize(1);
    }

    @Test
    void anAcceptedProjectLeftAnAchievementInTheCatalogue() {
        Project one = titled("组合抑制剂");
        assertThat(one.state()).isEqualTo(ProjectState.ACCEPTED);
        List<java.util.UUID> made = achievements.of(one.id());
        assertThat(made).hasSize(1);
        assertThat(listings.published(new ListingId(made.getFirst()))
                        .orElseThrow()
                        .state())
                .isEqualTo(ListingState.PUBLISHED);
    }

    @Test
    void whatPaysThemStandsAmongTheGrantBudgets() {
        assertThat(lines.all()).anyMatch(line -> line.line().demo());
        List<String> demo = projects.list(officer()).stream()
                .filter(one -> one.contract().demo())
                .map(one -> one.id().toString())
                .toList();
        assertThat(demo).hasSize(5);
        assertThat(truths.stream()
                        .filter(truth -> truth.name().startsWith("project: ")
                                || truth.name().startsWith("ledger: "))
                        .flatMap(truth -> truth.differences().stream()))
                .isEmpty();
    }
}
