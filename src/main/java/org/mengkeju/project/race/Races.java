package org.mengkeju.project.race;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.ProjectAccess;
import org.mengkeju.project.course.ProjectRows;
import org.mengkeju.project.course.ProjectState;
import org.mengkeju.project.desk.Dues;
import org.mengkeju.project.money.Instalment;
import org.mengkeju.project.money.ProjectMoney;
import org.mengkeju.project.race.SignedScore.Part;
import org.mengkeju.project.rules.Edition;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.TaskContract.Milestone;
import org.mengkeju.selection.call.Calls;
import org.springframework.stereotype.Service;

/** Races as they are read: what everybody may see, and what a juror, the final user and officers see of a gate. */
@Service
public class Races {
    private final RaceRows rows;
    private final ProjectRows projects;
    private final ProjectAccess access;
    private final ProjectMoney money;
    private final Dues dues;
    private final Calls calls;
    private final RegionClock clock;

    Races(
            RaceRows rows,
            ProjectRows projects,
            ProjectAccess access,
            ProjectMoney money,
            Dues dues,
            Calls calls,
            RegionClock clock) {
        this.rows = rows;
        this.projects = projects;
        this.access = access;
        this.money = money;
        this.dues = dues;
        this.calls = calls;
        this.clock = clock;
    }

    /** A gate or the end on the track: where it stands, in percent of the way. */
    public record Post(int milestone, String title, LocalDate due, int at, boolean gate, boolean cutOne) {}

    /** What a team did at a post. */
    public record Passage(Post post, @Nullable GateResult result, boolean passed) {
        /** Whether its race ended here. */
        public boolean isStop() {
            return result != null && !result.outcome().stays();
        }
    }

    /**
     * A team on the track.
     *
     * @param at how far it came, in percent
     * @param paid of public money
     * @param released of public money, because it left
     * @param reason published, where it left; "" else
     */
    public record Lane(
            Project team, int at, List<Passage> passages, Money paid, Money released, String reason, boolean out) {}

    /** A race for everybody. */
    public record Race(
            CallId call,
            String title,
            String programme,
            List<Post> posts,
            List<Lane> lanes,
            List<RaceRows.Decision> decisions,
            Edition.Race rule) {
        public boolean demo() {
            return lanes.stream().anyMatch(lane -> lane.team().demo());
        }

        /** Teams that are still in it, or finished it. */
        public long left() {
            return lanes.stream().filter(lane -> !lane.out()).count();
        }
    }

    public Optional<Race> find(CallId call) {
        List<Project> teams = projects.ofRace(call);
        if (teams.isEmpty()) {
            return Optional.empty();
        }
        Project first = teams.getFirst();
        List<Post> posts = posts(first);
        List<GateResult> results = rows.results(call);
        return Optional.of(new Race(
                call,
                title(call, first),
                first.contract().programme(),
                posts,
                teams.stream().map(team -> lane(team, posts, results)).toList(),
                rows.decisions(call),
                dues.edition(first).race()));
    }

    /** What the call set all teams; each team's contract has a title of its own. */
    private String title(CallId call, Project first) {
        return calls.forProgram(call)
                .map(one -> one.text().title())
                .orElse(first.contract().title());
    }

    /** All races, the newest first. */
    public List<Race> all() {
        return rows.races().stream().flatMap(call -> find(call).stream()).toList();
    }

    private static List<Post> posts(Project one) {
        LocalDate from = one.contract().from();
        long whole = Math.max(1, ChronoUnit.DAYS.between(from, one.contract().to()));
        List<Post> posts = new ArrayList<>();
        for (Milestone each : one.contract().milestones()) {
            posts.add(new Post(
                    each.number(), each.title(), each.due(), at(from, each.due(), whole), each.gate(), each.cutOne()));
        }
        return posts;
    }

    private static int at(LocalDate from, LocalDate day, long whole) {
        return Math.clamp(ChronoUnit.DAYS.between(from, day) * 100 / whole, 0, 100);
    }

    private Lane lane(Project team, List<Post> posts, List<GateResult> results) {
        List<Passage> passages = new ArrayList<>();
        for (Post post : posts) {
            GateResult result = results.stream()
                    .filter(one -> one.project().equals(team.id()) && one.milestone() == post.milestone())
                    .findFirst()
                    .orElse(null);
            passages.add(new Passage(post, result, team.course().passed().contains(post.milestone())));
        }
        List<Instalment> instalments = money.of(team);
        boolean out = team.state().endsMoney();
        return new Lane(
                team,
                run(team, posts, passages),
                passages,
                sum(instalments.stream().filter(Instalment::standing).toList()),
                sum(instalments.stream().filter(Instalment::released).toList()),
                out ? team.course().ending() : "",
                out);
    }

    private static Money sum(List<Instalment> of) {
        return of.stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus);
    }

    /** To the gate where it stopped; to the end once accepted; else by today's date, between what passed and what comes. */
    private int run(Project team, List<Post> posts, List<Passage> passages) {
        Optional<Passage> stop = passages.stream().filter(Passage::isStop).findFirst();
        if (stop.isPresent()) {
            return stop.get().post().at();
        }
        if (team.state() == ProjectState.ACCEPTED) {
            return 100;
        }
        int floor = 0;
        int ceiling = 100;
        for (Passage one : passages) {
            if (one.passed()) {
                floor = Math.max(floor, one.post().at());
            }
        }
        for (Post post : posts) {
            if (!team.course().passed().contains(post.milestone())) {
                ceiling = Math.min(ceiling, post.at());
            }
        }
        if (team.state().endsMoney()) {
            return floor;
        }
        LocalDate from = team.contract().from();
        long whole = Math.max(1, ChronoUnit.DAYS.between(from, team.contract().to()));
        return Math.clamp(at(from, clock.today(), whole), floor, Math.max(floor, ceiling));
    }

    /**
     * A gate for somebody who works at it.
     *
     * @param mine what this viewer signed, by team
     * @param counts how many signed for a team; nobody learns more before the decision
     * @param scores all of them once decided, before that none
     */
    public record GateView(
            Race race,
            Post post,
            boolean officer,
            @Nullable Part part,
            List<RaceRows.Juror> jury,
            List<Project> teams,
            Map<UUID, SignedScore> mine,
            Map<UUID, Long> counts,
            List<SignedScore> scores,
            @Nullable Decided decided) {}

    /** A decision with its results. */
    public record Decided(RaceRows.Decision decision, List<GateResult> results) {}

    /** The gate, for officers, auditors, its jury and the final user. */
    public Optional<GateView> gate(CallId call, int milestone, Viewer viewer) {
        Race race = find(call).orElse(null);
        if (race == null) {
            return Optional.empty();
        }
        List<Project> teams = race.lanes().stream().map(Lane::team).toList();
        List<RaceRows.Juror> jury = rows.jury(call, milestone);
        boolean juror = viewer.isSignedIn()
                && jury.stream().anyMatch(one -> one.person().equals(viewer.person()));
        boolean officer = teams.stream().allMatch(team -> access.mayDecide(team, viewer));
        boolean user = access.isUser(teams.getFirst(), viewer);
        boolean reads = viewer.may(Right.READ_CALLS);
        Optional<Post> post = race.posts().stream()
                .filter(one -> one.gate() && one.milestone() == milestone)
                .findFirst();
        if (post.isEmpty() || !(juror || officer || user || reads)) {
            return Optional.empty();
        }
        Part part = juror ? Part.EXPERT : user ? Part.USER : null;
        return Optional.of(view(race, post.get(), officer, part, jury, teams, viewer));
    }

    private GateView view(
            Race race,
            Post post,
            boolean officer,
            @Nullable Part part,
            List<RaceRows.Juror> jury,
            List<Project> teams,
            Viewer viewer) {
        List<SignedScore> scores = rows.scores(race.call(), post.milestone());
        Map<UUID, SignedScore> mine = new LinkedHashMap<>();
        scores.stream()
                .filter(one -> one.person().equals(viewer.person()))
                .forEach(one -> mine.put(one.project().value(), one));
        Map<UUID, Long> counts = scores.stream()
                .collect(Collectors.groupingBy(one -> one.project().value(), Collectors.counting()));
        Decided decided = rows.decision(race.call(), post.milestone())
                .map(decision -> new Decided(decision, results(race.call(), post.milestone())))
                .orElse(null);
        List<Project> standing = decided == null
                ? teams.stream()
                        .filter(team -> RaceDesk.hasReported(team, post.milestone()))
                        .toList()
                : teams;
        return new GateView(
                race, post, officer, part, jury, standing, mine, counts, decided == null ? List.of() : scores, decided);
    }

    private List<GateResult> results(CallId call, int milestone) {
        return rows.results(call).stream()
                .filter(one -> one.milestone() == milestone)
                .toList();
    }

    /** Gates the viewer still has to sign, for the rail. */
    public List<RaceRows.Seat> seats(Viewer viewer) {
        UUID person = viewer.person();
        return person == null ? List.of() : rows.seats(person);
    }

    /** How many gates this person is in the jury of that are not decided. */
    public int openSeats(Viewer viewer) {
        return (int) seats(viewer).stream()
                .filter(seat -> rows.decision(seat.call(), seat.milestone()).isEmpty())
                .count();
    }

    /** A rounded score as it is shown. */
    public static String shown(GateResult one) {
        BigDecimal score = one.score();
        return score == null ? "" : score.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
