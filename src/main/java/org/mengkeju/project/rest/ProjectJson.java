package org.mengkeju.project.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;
import org.mengkeju.project.course.Closing;
import org.mengkeju.project.course.Entry;
import org.mengkeju.project.course.Party;
import org.mengkeju.project.course.Plan;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.ProjectMove;
import org.mengkeju.project.course.ProjectState;
import org.mengkeju.project.course.Review;
import org.mengkeju.project.money.Instalment;
import org.mengkeju.project.money.Leverage;
import org.mengkeju.project.race.Gate.Outcome;
import org.mengkeju.project.race.Races;
import org.mengkeju.project.report.AnnualReport;
import org.mengkeju.selection.TaskContract;

/** Projects and races as programs read them. */
final class ProjectJson {
    private ProjectJson() {}

    /** Somebody who takes part. */
    record PartyView(Party.Part part, UUID organisation, String name) {}

    /** A project in a list. */
    record Line(
            UUID id,
            String href,
            String number,
            String title,
            String taker,
            ProjectState state,
            @Nullable LocalDate dueOn,
            int version) {}

    /** An instalment; amounts in yuan. */
    record Payment(int ordinal, @Nullable Integer milestone, TaskContract.Source source, Money amount, String state) {}

    /** A project with everything its parties read; amounts in yuan. */
    record View(
            UUID id,
            String href,
            String number,
            String title,
            String programme,
            String edition,
            String rules,
            List<PartyView> parties,
            ProjectState state,
            @Nullable LocalDate dueOn,
            LocalDate from,
            LocalDate end,
            List<TaskContract.Funding> funding,
            String leverage,
            List<TaskContract.Milestone> milestones,
            List<Integer> passed,
            @Nullable Review review,
            @Nullable Plan plan,
            List<String> team,
            @Nullable Closing closing,
            List<Payment> payments,
            List<AnnualReport> reports,
            List<ProjectMove> moves,
            int version,
            boolean demo) {}

    /** A line of the log. */
    record LogLine(Instant at, String name, ProjectMove move, ProjectState state, String words) {}

    /** A team of a race, for everybody; amounts in yuan. */
    record Team(
            String number,
            String taker,
            ProjectState state,
            int atPercent,
            List<Passage> gates,
            Money paid,
            Money released,
            String reason) {}

    /** What a team did at a milestone. */
    record Passage(
            int milestone,
            boolean passed,
            @Nullable Outcome outcome,
            @Nullable BigDecimal score,
            int met,
            int of) {}

    /** A race, for everybody. */
    record RaceView(UUID call, String href, String title, String programme, List<Races.Post> posts, List<Team> teams) {}

    static Line line(Project one) {
        return new Line(
                one.id().value(),
                href(one),
                one.number(),
                one.contract().title(),
                one.taker().name(),
                one.state(),
                one.dueOn(),
                one.version());
    }

    private static String href(Project one) {
        return "/api/v1/projects/" + one.id();
    }

    static View view(Project one, List<Instalment> money, List<AnnualReport> reports, List<ProjectMove> moves) {
        return new View(
                one.id().value(),
                href(one),
                one.number(),
                one.contract().title(),
                one.contract().programme(),
                one.contract().edition(),
                one.rules(),
                one.parties().stream()
                        .map(each ->
                                new PartyView(each.part(), each.organisation().value(), each.name()))
                        .toList(),
                one.state(),
                one.dueOn(),
                one.contract().from(),
                one.course().end(),
                one.contract().funding(),
                new Leverage(one.ownMoney(), one.publicMoney()).text(),
                one.contract().milestones(),
                one.course().passed(),
                one.course().review(),
                one.course().plan(),
                one.course().team(),
                one.course().closing(),
                money.stream().map(ProjectJson::payment).toList(),
                reports,
                moves,
                one.version(),
                one.demo());
    }

    private static Payment payment(Instalment one) {
        return new Payment(one.ordinal(), one.milestone(), one.source(), one.amount(), one.state());
    }

    static LogLine line(Entry one) {
        return new LogLine(one.at(), one.name(), one.move(), one.state(), one.words());
    }

    static RaceView view(Races.Race race) {
        return new RaceView(
                race.call().value(),
                "/api/v1/races/" + race.call(),
                race.title(),
                race.programme(),
                race.posts(),
                race.lanes().stream().map(ProjectJson::team).toList());
    }

    private static Team team(Races.Lane lane) {
        return new Team(
                lane.team().number(),
                lane.team().taker().name(),
                lane.team().state(),
                lane.at(),
                lane.passages().stream().map(ProjectJson::passage).toList(),
                lane.paid(),
                lane.released(),
                lane.reason());
    }

    private static Passage passage(Races.Passage one) {
        var result = one.result();
        return new Passage(
                one.post().milestone(),
                one.passed(),
                result == null ? null : result.outcome(),
                result == null ? null : result.score(),
                result == null ? 0 : result.met(),
                result == null ? 0 : result.of());
    }
}
