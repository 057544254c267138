package org.mengkeju.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.jobs.DueJobs;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.ProjectState;
import org.mengkeju.project.money.Instalment;
import org.mengkeju.project.money.ProjectMoney;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Random walks through a project by everybody who may meet one; {@code -Dseed=} walks one again. */
@ClockHouse
class ProjectWalksTest {
    private static final int WALKS = 12;
    private static final int STEPS = 70;

    /** Steps tried by name, those that lead on more often than those that end. */
    private static final String[] TRIED = {
        "plan",
        "plan",
        "report",
        "report",
        "report",
        "report",
        "opinion",
        "opinion",
        "pass",
        "pass",
        "pass",
        "pass",
        "bind",
        "bind",
        "verify",
        "rectify",
        "ask-change",
        "ask-change",
        "allow",
        "refuse",
        "ask-termination",
        "keep-running",
        "annual-report",
        "judge-report",
        "hand-in",
        "hand-in",
        "hand-in",
        "admit",
        "admit",
        "return-papers",
        "user-test",
        "user-test",
        "third-party-test",
        "third-party-test",
        "conclude",
        "conclude",
        "settle",
        "route",
        "team",
        "reward",
        "achievement",
        "recovered",
        "returned",
        "withdraw"
    };

    private static final String[] ENDS = {"stop", "revoke"};

    @Autowired
    ApplicationContext house;

    private final Set<ProjectState> reached = EnumSet.noneOf(ProjectState.class);

    @Test
    void whateverPeopleTryAProjectMovesOnlyAsItMayAndPaysOnlyWhatIsReleased() {
        long first = Long.getLong("seed", System.nanoTime());
        int walks = System.getProperty("seed") == null ? WALKS : 1;
        for (long seed = first; seed < first + walks; seed++) {
            try {
                walk(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("the walk of seed " + seed + " (-Dseed=" + seed + ")", e);
            }
        }
        assertThat(new Deliveries(house).differences()).isEmpty();
        if (walks > 1) {
            assertThat(reached)
                    .as("seed " + first)
                    .contains(ProjectState.MILESTONE_REVIEW, ProjectState.CHANGE_PENDING);
        }
    }

    private void walk(Random random) {
        var all = new Deliveries(house);
        Project one = all.begun();
        Viewer stranger = all.unit("演示企业 旁人");
        Viewer[] people = {all.officer, all.officer, all.taker, all.taker, all.poster, all.chiefEngineer(), stranger};
        String region = all.line(BudgetSource.REGION, 1_000_000).id().toString();
        String league = all.line(BudgetSource.LEAGUE, 600_000).id().toString();
        LocalDate today = Deliveries.BEGIN;
        for (int step = 0; step < STEPS; step++) {
            today = today.plusDays(random.nextInt(random.nextInt(8) == 0 ? 200 : 8));
            all.day(today);
            if (random.nextInt(6) == 0) {
                new DueJobs(house).run();
                one = all.fresh(one);
            }
            boolean ends = random.nextInt(60) == 0;
            String name = ends ? any(ENDS, random) : any(TRIED, random);
            Viewer by = random.nextInt(4) == 0 ? any(people, random) : usual(name, all);
            Project before = all.fresh(one);
            try {
                all.step(one, name, by, fields(name, today, region, league, random));
            } catch (Refusal no) {
                assertThat(no.messageKey()).as(name).matches("(project|platform|catalogue|ledger)\\..*");
                assertThat(all.fresh(one).version()).as(name).isEqualTo(before.version());
            }
            one = lawful(before, all.fresh(one));
            paysOnlyWhatIsReleased(all, one);
        }
    }

    private static Viewer usual(String step, Deliveries all) {
        return switch (step) {
            case "plan",
                    "report",
                    "ask-change",
                    "ask-termination",
                    "annual-report",
                    "hand-in",
                    "achievement",
                    "withdraw" -> all.taker;
            case "opinion", "user-test" -> all.poster;
            case "route", "team", "reward" -> all.chiefEngineer();
            default -> all.officer;
        };
    }

    private Project lawful(Project before, Project after) {
        if (before.state() != after.state()) {
            assertThat(before.state().next()).contains(after.state());
        }
        reached.add(after.state());
        return after;
    }

    private static void paysOnlyWhatIsReleased(Deliveries all, Project one) {
        for (Instalment each : all.bean(ProjectMoney.class).of(one)) {
            Integer milestone = each.milestone();
            if (each.standing() && milestone != null) {
                assertThat(milestone == 0 || one.course().passed().contains(milestone))
                        .as(each.toString())
                        .isTrue();
            }
            if (each.open()) {
                assertThat(one.state().endsMoney()).as(one.state().name()).isFalse();
            }
        }
    }

    private static String[] fields(String step, LocalDate today, String region, String league, Random random) {
        List<String> all = new ArrayList<>(List.of("words", "随便走走，看看会怎样"));
        List<String> more =
                switch (step) {
                    case "plan" -> List.of("tasks", "电芯", "commitment", "yes");
                    case "report", "verify" ->
                        List.of("summary", "做了", "value0", "80", "met0", "yes", "value1", "3", "file", "证明.pdf");
                    case "hand-in" -> List.of("summary", "做完了", "file", "总结.pdf");
                    case "annual-report" ->
                        List.of("summary", "这一年", "year", Integer.toString(today.getYear() - random.nextInt(2)));
                    case "judge-report" ->
                        List.of(
                                "year",
                                Integer.toString(today.getYear() - random.nextInt(2)),
                                "verdict",
                                any(new String[] {"COUNTED", "EXCUSED", "MISSING"}, random));
                    case "opinion", "user-test", "third-party-test" ->
                        List.of("agrees", random.nextInt(4) == 0 ? "no" : "yes", "tester", "演示检测机构 A");
                    case "bind" -> List.of("line-REGIONAL", region, "line-LEAGUE", league);
                    case "rectify" ->
                        List.of("until", today.plusDays(random.nextInt(120)).toString());
                    case "ask-change" ->
                        List.of(
                                "kind",
                                any(new String[] {"EXTENSION", "CONTENT", "LEADER"}, random),
                                "months",
                                Integer.toString(random.nextInt(15)));
                    case "conclude" ->
                        List.of(
                                "tasks",
                                Integer.toString(30 + random.nextInt(32)),
                                "organisation",
                                "15",
                                "money",
                                "15",
                                "records",
                                yes(random),
                                "effort",
                                yes(random),
                                "insurmountable",
                                yes(random),
                                "forged",
                                "no");
                    case "settle" ->
                        List.of("records", yes(random), "effort", "yes", "insurmountable", "yes", "forged", "no");
                    case "team" -> List.of("member", "成员 " + random.nextInt(3), "remove", yes(random));
                    case "achievement" -> List.of("title", "电芯", "text", "零下三十度可用的钠离子电芯。", "trl", "7");
                    case "recovered" -> List.of("on", today.toString());
                    case "returned" ->
                        List.of(
                                "source",
                                random.nextBoolean() ? "REGIONAL" : "LEAGUE",
                                "amount",
                                Integer.toString(1 + random.nextInt(400_000)),
                                "on",
                                today.toString());
                    case "revoke" -> List.of("breach", "DIVERSION");
                    default -> List.of();
                };
        all.addAll(more);
        return all.toArray(String[]::new);
    }

    private static String yes(Random random) {
        return random.nextBoolean() ? "yes" : "no";
    }

    private static <T> T any(T[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}
