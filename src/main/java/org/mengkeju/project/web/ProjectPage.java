package org.mengkeju.project.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.integrity.cases.Report;
import org.mengkeju.network.People;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.project.course.Change;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.ProjectMove;
import org.mengkeju.project.course.ProjectState;
import org.mengkeju.project.course.Projects;
import org.mengkeju.project.desk.AchievementDesk;
import org.mengkeju.project.desk.Dues;
import org.mengkeju.project.desk.ProjectPapers;
import org.mengkeju.project.money.GrantLines;
import org.mengkeju.project.money.Instalment;
import org.mengkeju.project.money.Leverage;
import org.mengkeju.project.money.ProjectMoney;
import org.mengkeju.project.report.AnnualReports;
import org.mengkeju.selection.TaskContract.Funding;
import org.mengkeju.selection.TaskContract.Milestone;
import org.mengkeju.selection.TaskContract.Payment;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a project shows: where it stands, its way, its money, its papers, and the forms of the viewer's moves. */
@Component("projectPage")
class ProjectPage {
    private static final List<Report.Breach> REVOKING =
            List.of(Report.Breach.FABRICATION, Report.Breach.FALSE_GAIN, Report.Breach.DIVERSION);

    private final Projects projects;
    private final ProjectMoney money;
    private final GrantLines lines;
    private final ProjectPapers papers;
    private final AnnualReports reports;
    private final AchievementDesk achievements;
    private final Listings listings;
    private final People people;
    private final Dues dues;
    private final RegionClock clock;

    ProjectPage(
            Projects projects,
            ProjectMoney money,
            GrantLines lines,
            ProjectPapers papers,
            AnnualReports reports,
            AchievementDesk achievements,
            Listings listings,
            People people,
            Dues dues,
            RegionClock clock) {
        this.projects = projects;
        this.money = money;
        this.lines = lines;
        this.papers = papers;
        this.reports = reports;
        this.achievements = achievements;
        this.listings = listings;
        this.people = people;
        this.dues = dues;
        this.clock = clock;
    }

    /**
     * A milestone on the way.
     *
     * @param look {@code done}, {@code now} or nothing yet
     * @param percent of the public money its passing releases
     */
    record Step(Milestone milestone, @Nullable String look, int percent) {}

    /** A project in a list. */
    record Card(Project one, boolean overdue) {}

    Card card(Project one) {
        LocalDate due = one.dueOn();
        return new Card(
                one, due != null && due.isBefore(clock.today()) && !one.state().isEnded());
    }

    void show(Model model, Project one, Viewer viewer) {
        List<ProjectMove> moves = projects.moves(one, viewer);
        model.addAttribute("one", one);
        model.addAttribute("c", one.course());
        model.addAttribute("contract", one.contract());
        model.addAttribute("card", card(one));
        model.addAttribute("moves", moves.stream().map(Enum::name).toList());
        model.addAttribute("entries", projects.entries(one.id()));
        model.addAttribute("steps", steps(one));
        model.addAttribute("edition", dues.edition(one));
        model.addAttribute("leaderName", people.name(one.course().leader()));
        model.addAttribute(
                "chiefName",
                Optional.ofNullable(one.contract().chiefEngineer())
                        .map(people::name)
                        .orElse(""));
        funds(model, one, moves);
        model.addAttribute("papers", papers.of(one.id()));
        model.addAttribute("reports", reports.of(one.id()));
        model.addAttribute("listings", listings(one, viewer));
        model.addAttribute("kinds", Change.Kind.values());
        model.addAttribute("breaches", REVOKING);
        model.addAttribute(
                "members",
                moves.contains(ProjectMove.ASK_CHANGE)
                        ? people.membersOf(one.taker().organisation())
                        : List.of());
        model.addAttribute("atGate", atGate(one));
        model.addAttribute("today", clock.today());
        model.addAttribute("largest", ProjectPapers.LARGEST_MB);
        model.addAttribute("showsDemo", one.demo());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
    }

    private void funds(Model model, Project one, List<ProjectMove> moves) {
        var instalments = money.of(one);
        model.addAttribute("instalments", instalments);
        model.addAttribute("paid", money.paid(one));
        model.addAttribute("returned", money.returned(one));
        model.addAttribute(
                "returnable",
                instalments.stream()
                        .filter(Instalment::standing)
                        .map(Instalment::source)
                        .distinct()
                        .toList());
        model.addAttribute("leverage", new Leverage(one.ownMoney(), one.publicMoney()));
        boolean binds = moves.contains(ProjectMove.BIND_BUDGET)
                && instalments.isEmpty()
                && !one.publicMoney().isZero();
        model.addAttribute("binds", binds);
        model.addAttribute("sources", binds ? sources(one) : List.of());
    }

    /** A public source with the lines that may pay it. */
    record SourceLines(Funding funding, List<GrantLines.Line> lines) {}

    private List<SourceLines> sources(Project one) {
        List<GrantLines.Line> all = lines.all();
        return one.contract().funding().stream()
                .filter(each -> each.source().isPublic() && !each.amount().isZero())
                .map(each -> new SourceLines(
                        each,
                        all.stream()
                                .filter(line -> line.line().source() == ProjectMoney.source(each.source()))
                                .toList()))
                .toList();
    }

    private static boolean atGate(Project one) {
        return one.contract().race()
                && one.underReview()
                        .flatMap(review -> one.milestone(review.milestone()))
                        .filter(Milestone::gate)
                        .isPresent();
    }

    private List<Listing> listings(Project one, Viewer viewer) {
        return achievements.of(one.id()).stream()
                .flatMap(key -> listings.find(new ListingId(key), viewer).stream())
                .toList();
    }

    private static List<Step> steps(Project one) {
        int next = one.next().map(Milestone::number).orElse(0);
        boolean goesOn = one.state().isUnderWay() || one.state() == ProjectState.EVALUATION_DUE;
        return one.contract().milestones().stream()
                .map(each -> new Step(
                        each,
                        one.course().passed().contains(each.number())
                                ? "done"
                                : goesOn && each.number() == next ? "now" : null,
                        one.contract().payments().stream()
                                .filter(pay -> Integer.valueOf(each.number()).equals(pay.milestone()))
                                .mapToInt(Payment::percent)
                                .sum()))
                .toList();
    }
}
