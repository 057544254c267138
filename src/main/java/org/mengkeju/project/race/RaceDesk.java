package org.mengkeju.project.race;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mengkeju.network.People;
import org.mengkeju.network.Person;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.ProjectAccess;
import org.mengkeju.project.course.ProjectLog;
import org.mengkeju.project.course.ProjectMove;
import org.mengkeju.project.course.ProjectRows;
import org.mengkeju.project.course.ProjectState;
import org.mengkeju.project.desk.Dues;
import org.mengkeju.project.desk.OfficerDesk;
import org.mengkeju.project.money.ProjectMoney;
import org.mengkeju.project.race.Gate.Entrant;
import org.mengkeju.project.race.Gate.Outcome;
import org.mengkeju.project.race.SignedScore.Part;
import org.mengkeju.project.rules.Edition;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.TaskContract.Milestone;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The gates of a race: an officer names the jury, experts and the final user sign their points without seeing others', the
 * decision counts them again and moves every team.
 */
@Service
public class RaceDesk {
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private final RaceRows rows;
    private final ProjectRows projects;
    private final ProjectAccess access;
    private final ProjectLog log;
    private final OfficerDesk officer;
    private final Dues dues;
    private final ProjectMoney money;
    private final People people;
    private final RegionClock clock;
    private final AuditTrail audit;
    private final MessageSource messages;

    RaceDesk(
            RaceRows rows,
            ProjectRows projects,
            ProjectAccess access,
            ProjectLog log,
            OfficerDesk officer,
            Dues dues,
            ProjectMoney money,
            People people,
            RegionClock clock,
            AuditTrail audit,
            MessageSource messages) {
        this.rows = rows;
        this.projects = projects;
        this.access = access;
        this.log = log;
        this.officer = officer;
        this.dues = dues;
        this.money = money;
        this.people = people;
        this.clock = clock;
        this.audit = audit;
        this.messages = messages;
    }

    /** Puts an expert without ties to any team into the jury of a gate. */
    @Transactional
    public void appoint(CallId call, int milestone, UUID person, Viewer by) {
        List<Project> teams = open(call, milestone, by);
        Person expert = people.find(person)
                .filter(one -> one.roles().contains(Role.EXPERT))
                .orElseThrow(() -> Refusal.invalid("project.refusal.not-expert"));
        if (teams.stream().anyMatch(team -> isTied(team, expert))) {
            throw Refusal.conflict("project.refusal.tied", expert.name());
        }
        rows.appoint(call, milestone, expert, clock.now());
        audit.record(by.actor(), "juror-appointed", "race", call.toString(), null, Map.of("person", person));
        Project first = teams.getFirst();
        log.tellPerson(first, person, "jury:" + call + ":" + milestone, "project.told.jury", title(teams, milestone));
    }

    /** Takes somebody who has signed nothing out of the jury. */
    @Transactional
    public void dismiss(CallId call, int milestone, UUID person, Viewer by) {
        open(call, milestone, by);
        if (rows.scores(call, milestone).stream().anyMatch(one -> one.person().equals(person))) {
            throw Refusal.conflict("project.refusal.signed");
        }
        rows.dismiss(call, milestone, person);
        audit.record(by.actor(), "juror-dismissed", "race", call.toString(), Map.of("person", person), null);
    }

    private static boolean isTied(Project team, Person expert) {
        boolean works =
                team.parties().stream().anyMatch(party -> party.organisation().equals(expert.organisation()));
        return works
                || expert.id().equals(team.course().leader())
                || expert.id().equals(team.contract().leader())
                || expert.id().equals(team.contract().chiefEngineer());
    }

    /** The teams of a race whose gate an officer without part in any of them still decides. */
    private List<Project> open(CallId call, int milestone, Viewer by) {
        rows.lock(call);
        List<Project> teams = teams(call, milestone);
        if (!teams.stream().allMatch(team -> access.mayDecide(team, by))) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "project.refusal.by.officer");
        }
        enough(teams);
        undecided(call, milestone);
        return teams;
    }

    /** A race of fewer teams than the rules say never began: nothing is compared. Who left it later still counts. */
    private void enough(List<Project> teams) {
        int least = dues.edition(teams.getFirst()).race().teamsMin().value();
        if (teams.size() < least) {
            throw Refusal.conflict("project.refusal.few-teams", teams.size(), least);
        }
    }

    private List<Project> teams(CallId call, int milestone) {
        List<Project> teams = projects.ofRace(call);
        boolean gate = teams.stream()
                .flatMap(team -> team.milestone(milestone).stream())
                .anyMatch(Milestone::gate);
        if (!gate) {
            throw Refusal.notFound();
        }
        return teams;
    }

    private void undecided(CallId call, int milestone) {
        if (rows.decision(call, milestone).isPresent()) {
            throw Refusal.conflict("project.refusal.decided");
        }
    }

    /**
     * Signs the points of a team.
     *
     * @throws Refusal when the viewer is neither of the jury nor the final user, or signed before
     */
    @Transactional
    public void sign(CallId call, int milestone, UUID project, BigDecimal points, String words, Viewer by) {
        rows.lock(call);
        Project team = teams(call, milestone).stream()
                .filter(one -> one.id().value().equals(project))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        Part part = part(call, milestone, team, by);
        undecided(call, milestone);
        if (!hasReported(team, milestone)) {
            throw Refusal.conflict("project.refusal.not-reported", team.number());
        }
        if (points.compareTo(MOST) > 0 || points.signum() < 0) {
            throw Refusal.invalid("project.refusal.points", points);
        }
        UUID person = by.person();
        if (person == null) {
            throw Refusal.notFound();
        }
        String why = ProjectLog.said(words);
        var score = new SignedScore(call, milestone, team.id(), part, person, by.name(), points, why, clock.now());
        if (!rows.sign(score)) {
            throw Refusal.conflict("project.refusal.signed");
        }
        // who signed, not what: points stay sealed until the gate is decided
        audit.record(by.actor(), "gate-signed", "race", call.toString(), null, Map.of("digest", score.digest()));
    }

    private Part part(CallId call, int milestone, Project team, Viewer by) {
        boolean juror =
                rows.jury(call, milestone).stream().anyMatch(one -> one.person().equals(by.person()));
        if (juror) {
            return Part.EXPERT;
        }
        if (access.isUser(team, by)) {
            return Part.USER;
        }
        throw Refusal.notFound();
    }

    static boolean hasReported(Project team, int milestone) {
        return team.underReview()
                .filter(review -> review.milestone() == milestone)
                .isPresent();
    }

    /**
     * Decides a gate: every team still in the race has reported and has all its points, or its day has passed.
     *
     * @param words the officer's, published with the outcome
     * @throws Refusal naming what is still missing
     */
    @Transactional
    public void decide(CallId call, int milestone, String words, Viewer by) {
        List<Project> active = open(call, milestone, by).stream()
                .filter(team -> team.state().isUnderWay())
                .toList();
        if (active.isEmpty()) {
            throw Refusal.conflict("project.refusal.no-teams");
        }
        String why = ProjectLog.said(words);
        List<SignedScore> scores = rows.scores(call, milestone);
        active.forEach(this::started);
        active.forEach(team -> ready(team, milestone, scores));
        Edition.Race rule = dues.edition(active.getFirst()).race();
        List<Entrant> entrants = active.stream()
                .map(team -> Entrants.of(
                        team,
                        milestone,
                        hasReported(team, milestone) ? scores : List.of(),
                        rule.expertsPercent().value()))
                .toList();
        var gate = new Gate(rule.pass().value(), cuts(active, milestone));
        Map<UUID, Outcome> outcomes = gate.decide(entrants);
        rows.decide(call, new RaceRows.Decision(milestone, clock.now(), by.name(), why));
        for (int n = 0; n < active.size(); n++) {
            carryOut(active.get(n), milestone, entrants.get(n), outcomes, why, by);
        }
    }

    /** Nobody is compared with others before having the same first money as they (open challenges, race: equal start). */
    private void started(Project team) {
        if (money.isToBeBound(team)) {
            throw Refusal.conflict("project.refusal.not-started", team.number());
        }
    }

    private static boolean cuts(List<Project> teams, int milestone) {
        return teams.stream()
                .flatMap(team -> team.milestone(milestone).stream())
                .anyMatch(Milestone::cutOne);
    }

    private void ready(Project team, int milestone, List<SignedScore> scores) {
        if (team.state() == ProjectState.CHANGE_PENDING || team.state() == ProjectState.TERMINATION_PENDING) {
            throw Refusal.conflict("project.refusal.pending", team.number());
        }
        if (!hasReported(team, milestone)) {
            var due = team.milestone(milestone).orElseThrow().due();
            if (!clock.today().isAfter(due)) {
                throw Refusal.conflict("project.refusal.not-reported", team.number());
            }
            return;
        }
        List<RaceRows.Juror> jury = rows.jury(team.contract().call(), milestone);
        int least = dues.edition(team).race().jurorsMin().value();
        if (jury.size() < least) {
            throw Refusal.conflict("project.refusal.jury", least);
        }
        List<String> missing = new ArrayList<>();
        for (RaceRows.Juror juror : jury) {
            boolean signed = scores.stream()
                    .anyMatch(one ->
                            one.project().equals(team.id()) && one.person().equals(juror.person()));
            if (!signed) {
                missing.add(juror.name());
            }
        }
        boolean user = scores.stream().anyMatch(one -> one.project().equals(team.id()) && one.part() == Part.USER);
        if (!user) {
            missing.add(text("project.race.user"));
        }
        if (!missing.isEmpty()) {
            throw Refusal.conflict("project.refusal.unsigned", team.number(), String.join("、", missing));
        }
    }

    private void carryOut(
            Project team, int milestone, Entrant entrant, Map<UUID, Outcome> outcomes, String why, Viewer by) {
        Outcome outcome = outcomes.getOrDefault(team.id().value(), Outcome.NOT_REPORTED);
        GateScore score = entrant.score();
        rows.result(
                team.contract().call(),
                new GateResult(
                        milestone,
                        team.id(),
                        outcome,
                        entrant.met(),
                        entrant.of(),
                        score == null ? null : score.rounded()));
        String said = text("project.race.outcome." + outcome) + "\n" + why;
        if (outcome.stays()) {
            officer.passed(held(team, ProjectMove.PASS_MILESTONE, by), milestone, said, by);
            return;
        }
        boolean all = outcome == Outcome.ALL_UNDER_MARK;
        Project held = held(team, all ? ProjectMove.END_RACE : ProjectMove.LEAVE_RACE, by);
        Money free = officer.leave(held, all, said, by);
        audit.record(by.actor(), "race-money-released", "project", held.id().toString(), null, Map.of("free", free));
    }

    private Project held(Project team, ProjectMove move, Viewer by) {
        return log.hold(team.id(), team.version(), move, by);
    }

    private String title(List<Project> teams, int milestone) {
        return teams.getFirst().milestone(milestone).map(Milestone::title).orElse("");
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
