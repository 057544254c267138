package org.mengkeju.project.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.platform.verification.Truth;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.ProjectRows;
import org.mengkeju.project.race.Entrants;
import org.mengkeju.project.race.Gate;
import org.mengkeju.project.race.Gate.Entrant;
import org.mengkeju.project.race.Gate.Outcome;
import org.mengkeju.project.race.GateResult;
import org.mengkeju.project.race.RaceRows;
import org.mengkeju.project.race.SignedScore;
import org.mengkeju.project.rules.Edition;
import org.mengkeju.project.rules.ProjectRules;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.TaskContract.Milestone;
import org.springframework.stereotype.Component;

/** Every gate decided again from the signed scores and the indicators written down, and compared with what was published. */
@Component("projectGateTruth")
class GateTruth implements Truth {
    private final RaceRows rows;
    private final ProjectRows projects;
    private final ProjectRules rules;

    GateTruth(RaceRows rows, ProjectRows projects, ProjectRules rules) {
        this.rows = rows;
        this.projects = projects;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "project: gates of races come out as the signed scores say";
    }

    @Override
    public List<String> differences() {
        List<String> found = new ArrayList<>(rows.altered());
        for (CallId call : rows.races()) {
            List<Project> teams = projects.ofRace(call);
            rows.decisions(call).forEach(decision -> look(call, decision.milestone(), teams, found));
        }
        return found.stream().limit(NAMED_MAX).toList();
    }

    private void look(CallId call, int milestone, List<Project> teams, List<String> found) {
        List<SignedScore> scores = rows.scores(call, milestone);
        List<GateResult> results = rows.results(call).stream()
                .filter(one -> one.milestone() == milestone)
                .toList();
        Edition.Race rule = rules.version(teams.getFirst().rules()).race();
        List<Entrant> entrants = new ArrayList<>();
        for (GateResult result : results) {
            team(teams, result).ifPresent(team -> entrants.add(entrant(team, result, scores, rule)));
        }
        boolean cut = teams.stream()
                .flatMap(team -> team.milestone(milestone).stream())
                .anyMatch(Milestone::cutOne);
        Map<UUID, Outcome> again = new Gate(rule.pass().value(), cut).decide(entrants);
        for (GateResult result : results) {
            Outcome outcome = again.get(result.project().value());
            if (outcome != result.outcome()) {
                found.add(result.project() + " at gate " + milestone + " says " + result.outcome()
                        + ", its scores give " + outcome);
            }
        }
    }

    /** Where nothing was reported in time scores do not count. */
    private static Entrant entrant(Project team, GateResult result, List<SignedScore> scores, Edition.Race rule) {
        List<SignedScore> counted = result.score() == null ? List.of() : scores;
        return Entrants.of(team, counted, rule.expertsPercent().value(), result.met(), result.of());
    }

    private static Optional<Project> team(List<Project> teams, GateResult result) {
        return teams.stream().filter(one -> one.id().equals(result.project())).findFirst();
    }
}
