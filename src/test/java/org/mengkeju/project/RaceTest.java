package org.mengkeju.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.network.Person;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.ProjectState;
import org.mengkeju.project.race.Gate.Outcome;
import org.mengkeju.project.race.RaceDesk;
import org.mengkeju.project.race.Races;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.TaskContract;
import org.mengkeju.selection.TaskContract.Funding;
import org.mengkeju.selection.TaskContract.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A race from equal first money through its gates. */
@ClockHouse
class RaceTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    RaceDesk desk;

    @Autowired
    Races races;

    @Autowired
    JdbcClient jdbc;

    Deliveries all;
    Jurors jurors;
    CallId call;
    final List<Viewer> units = new ArrayList<>();
    final List<Project> teams = new ArrayList<>();

    @BeforeEach
    void threeTeams() {
        all = new Deliveries(house);
        jurors = new Jurors(house);
        call = CallId.next();
        for (String name : new String[] {"演示团队甲", "演示团队乙", "演示团队丙"}) {
            Viewer unit = all.unit(name);
            units.add(unit);
            Project one = all.begin(all.contract(unit, call, true, Deliveries.of(all.poster)));
            teams.add(all.bound(all.planned(one, unit)));
        }
    }

    private static UUID key(Viewer viewer) {
        return Objects.requireNonNull(viewer.person());
    }

    private void jury(int milestone) {
        jurors.experts().forEach(one -> desk.appoint(call, milestone, one.id(), all.officer));
    }

    private void report(int team) {
        all.reported(teams.get(team), units.get(team), true, true);
    }

    private void score(int team, int milestone, String experts, String user) {
        UUID key = teams.get(team).id().value();
        for (Person one : jurors.experts()) {
            desk.sign(call, milestone, key, new BigDecimal(experts), "现场看过", one.viewer("test"));
        }
        desk.sign(call, milestone, key, new BigDecimal(user), "试用过", all.poster);
    }

    private ProjectState state(int team) {
        return all.fresh(teams.get(team)).state();
    }

    @Test
    void theLowestLeavesItsReservedMoneyIsFreeAndTheOthersArePaid() {
        for (int n = 0; n < 3; n++) {
            report(n);
        }
        jury(1);
        score(0, 1, "90", "80");
        score(1, 1, "75", "85");
        score(2, 1, "59", "59");
        assertThatThrownBy(() -> all.step(teams.get(0), "pass", all.officer, "words", "达标"))
                .hasMessage("project.refusal.gate");
        desk.decide(call, 1, "按签分", all.officer);
        assertThat(state(0)).isEqualTo(ProjectState.RUNNING);
        assertThat(state(1)).isEqualTo(ProjectState.RUNNING);
        assertThat(state(2)).isEqualTo(ProjectState.LEFT_RACE);
        var race = races.find(call).orElseThrow();
        assertThat(race.left()).isEqualTo(2);
        assertThat(race.lanes().get(0).paid()).isEqualTo(Money.ofFen(120_000_080));
        assertThat(race.lanes().get(2).paid()).isEqualTo(Money.ofFen(90_000_060));
        assertThat(race.lanes().get(2).released()).isEqualTo(Money.ofFen(60_000_040));
        assertThat(race.lanes().get(2).reason()).contains("低于及格线", "按签分");
        cutsOneAtTheSecond();
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void aRaceOfOneTeamIsNotCompared() {
        CallId alone = CallId.next();
        Viewer unit = all.unit("演示团队丁");
        all.planned(all.begin(all.contract(unit, alone, true, Deliveries.of(all.poster))), unit);
        UUID expert = jurors.experts().getFirst().id();
        assertThatThrownBy(() -> desk.appoint(alone, 1, expert, all.officer)).hasMessage("project.refusal.few-teams");
        assertThatThrownBy(() -> desk.decide(alone, 1, "按签分", all.officer)).hasMessage("project.refusal.few-teams");
    }

    @Test
    void nobodyIsComparedBeforeEveryTeamHasItsFirstMoney() {
        CallId other = CallId.next();
        List<Project> both = new ArrayList<>();
        for (String name : new String[] {"演示团队戊", "演示团队己"}) {
            Viewer unit = all.unit(name);
            both.add(all.planned(all.begin(all.contract(unit, other, true, Deliveries.of(all.poster))), unit));
        }
        all.bound(both.getFirst());
        assertThatThrownBy(() -> desk.decide(other, 1, "按签分", all.officer)).hasMessage("project.refusal.not-started");
        all.bound(both.getLast());
        assertThatThrownBy(() -> desk.decide(other, 1, "按签分", all.officer)).hasMessage("project.refusal.not-reported");
    }

    private void cutsOneAtTheSecond() {
        report(0);
        report(1);
        jury(2);
        score(0, 2, "70", "70");
        score(1, 2, "80", "80");
        desk.decide(call, 2, "取末位", all.officer);
        assertThat(state(0)).isEqualTo(ProjectState.LEFT_RACE);
        assertThat(state(1)).isEqualTo(ProjectState.RUNNING);
    }

    @Test
    void nobodySeesOthersPointsBeforeTheDecisionAndASignedScoreNeverChanges() {
        report(0);
        jury(1);
        UUID key = teams.get(0).id().value();
        Viewer first = jurors.experts().get(0).viewer("test");
        Viewer second = jurors.experts().get(1).viewer("test");
        desk.sign(call, 1, key, new BigDecimal("77.5"), "现场看过", first);
        assertThatThrownBy(() -> desk.sign(call, 1, key, new BigDecimal("90"), "改一改", first))
                .hasMessage("project.refusal.signed");
        assertThat(races.gate(call, 1, second).orElseThrow().mine()).isEmpty();
        assertThat(races.gate(call, 1, second).orElseThrow().scores()).isEmpty();
        assertThat(races.gate(call, 1, all.officer).orElseThrow().scores()).isEmpty();
        assertThat(races.gate(call, 1, all.officer).orElseThrow().counts()).containsEntry(key, 1L);
        assertThat(races.gate(call, 1, first).orElseThrow().mine()).containsKey(key);
        assertThat(races.gate(call, 1, units.get(1))).isEmpty();
        assertThatThrownBy(() -> desk.sign(call, 1, key, BigDecimal.TEN, "我也来", units.get(0)))
                .hasMessage("platform.refusal.not-found");
        assertThatThrownBy(() -> desk.decide(call, 1, "够了", all.officer)).hasMessage("project.refusal.unsigned");
    }

    @Test
    void aTeamThatWithdrawsFreesItsMoneyAndALastOneGoesOnAlone() {
        all.step(teams.get(1), "withdraw", units.get(1), "words", "技术路线走不通");
        all.step(teams.get(2), "withdraw", units.get(2), "words", "团队解散");
        assertThat(state(1)).isEqualTo(ProjectState.LEFT_RACE);
        report(0);
        jury(1);
        score(0, 1, "60", "60");
        desk.decide(call, 1, "独自继续", all.officer);
        assertThat(state(0)).isEqualTo(ProjectState.RUNNING);
        assertThat(races.find(call).orElseThrow().lanes().get(1).released()).isEqualTo(Money.ofFen(60_000_040));
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void allUnderTheMarkStopsEverybodyAndWhoDoesNotReportInTimeLeaves() {
        report(0);
        jury(1);
        score(0, 1, "80", "80");
        assertThatThrownBy(() -> desk.decide(call, 1, "早了", all.officer)).hasMessage("project.refusal.not-reported");
        all.day(LocalDate.of(2026, 10, 1));
        desk.decide(call, 1, "日子过了", all.officer);
        assertThat(state(1)).isEqualTo(ProjectState.LEFT_RACE);
        assertThat(races.find(call)
                        .orElseThrow()
                        .lanes()
                        .get(1)
                        .passages()
                        .get(0)
                        .result())
                .extracting(one -> one.outcome())
                .isEqualTo(Outcome.NOT_REPORTED);
        report(0);
        jury(2);
        score(0, 2, "59.99", "60");
        desk.decide(call, 2, "都没有达到", all.officer);
        assertThat(state(0)).isEqualTo(ProjectState.TERMINATED);
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void aScoreThatIsAlteredIsNamedByTheTruth() {
        report(0);
        report(1);
        report(2);
        jury(1);
        score(0, 1, "90", "80");
        score(1, 1, "75", "85");
        score(2, 1, "61", "61");
        desk.decide(call, 1, "都留下", all.officer);
        UUID key = teams.get(2).id().value();
        jdbc.sql("UPDATE project.gate_score SET points = 10 WHERE project = ?")
                .param(key)
                .update();
        try {
            assertThat(all.differences())
                    .anyMatch(line -> line.contains(key.toString()) && line.contains("UNDER_MARK"))
                    .anyMatch(line -> line.contains(key + " at gate 1 by"));
        } finally {
            jdbc.sql("UPDATE project.gate_score SET points = 61 WHERE project = ?")
                    .param(key)
                    .update();
        }
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void teamsStartWithEqualMoney() {
        Viewer rich = all.unit("演示团队丁");
        TaskContract equal = all.contract(rich, call, true, Deliveries.of(all.poster));
        var more = new TaskContract(
                equal.id(),
                equal.call(),
                equal.application(),
                equal.edition(),
                equal.programme(),
                equal.title(),
                equal.poster(),
                equal.taker(),
                equal.partners(),
                equal.leader(),
                equal.chiefEngineer(),
                equal.from(),
                equal.to(),
                List.of(new Funding(Source.REGIONAL, Money.ofYuan(9_000_000))),
                equal.milestones(),
                equal.payments(),
                equal.links(),
                true,
                false);
        Project one = all.begin(more);
        String line = all.line(BudgetSource.REGION, 9_000_000).id().toString();
        assertThatThrownBy(() -> all.step(one, "bind", all.officer, "line-REGIONAL", line))
                .hasMessage("project.refusal.unequal");
    }

    @Test
    void aRaceHasThreeTeamsAtMost() {
        Viewer fourth = all.unit("演示团队丁");
        Project one = all.begin(all.contract(fourth, call, true, Deliveries.of(all.poster)));
        assertThatThrownBy(() -> all.bound(all.planned(one, fourth))).hasMessage("project.refusal.teams");
    }

    @Test
    void aJurorWithATieIsRefused() {
        Person tied = jurors.of(Deliveries.of(units.get(0)));
        assertThatThrownBy(() -> desk.appoint(call, 1, tied.id(), all.officer)).hasMessage("project.refusal.tied");
        assertThatThrownBy(() -> desk.appoint(call, 1, key(units.get(0)), all.officer))
                .hasMessage("project.refusal.not-expert");
        assertThatThrownBy(
                        () -> desk.appoint(call, 1, jurors.experts().getFirst().id(), units.get(0)))
                .hasMessage("project.refusal.by.officer");
    }
}
