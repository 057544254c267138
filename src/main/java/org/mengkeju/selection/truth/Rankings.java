package org.mengkeju.selection.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.verification.Truth;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.ballot.Ballot;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallMove;
import org.mengkeju.selection.course.DecisionEnd;
import org.mengkeju.selection.course.Finding;
import org.mengkeju.selection.course.Findings;
import org.mengkeju.selection.course.OrderOfMerit;
import org.mengkeju.selection.course.PanelScores;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.programme.StageType;
import org.mengkeju.selection.scoring.Fraction;
import org.mengkeju.selection.step.Step;
import org.mengkeju.selection.step.Steps;
import org.springframework.stereotype.Component;

/** Ranks again from the scores and opinions, counts votes again, and compares with what the steps say. */
@Component("selectionRankings")
class Rankings implements Truth {
    private final Looked looked;
    private final Steps steps;
    private final Applications applications;
    private final Findings findings;
    private final DecisionEnd decision;
    private final List<PanelScores> panels;

    Rankings(
            Looked looked,
            Steps steps,
            Applications applications,
            Findings findings,
            DecisionEnd decision,
            List<PanelScores> panels) {
        this.looked = looked;
        this.steps = steps;
        this.applications = applications;
        this.findings = findings;
        this.decision = decision;
        this.panels = panels;
    }

    @Override
    public String name() {
        return "selection: rankings, decisions and votes follow from what was scored and cast";
    }

    @Override
    public List<String> differences() {
        List<String> found = new ArrayList<>();
        looked.calls().forEach(call -> look(call, found));
        return found.size() > NAMED_MAX ? found.subList(0, NAMED_MAX) : found;
    }

    private void look(Call call, List<String> found) {
        String before = "";
        List<Step> all = steps.of(call.id());
        for (Step step : all) {
            if (step.application() == null) {
                if (step.act().equals(CallMove.ADVANCE.act()) && !isUndone(call, before, step, all)) {
                    String fault = ended(call, call.programme().stage(before), step);
                    if (fault != null) {
                        found.add("call " + call.number() + ", stage " + before + ": " + fault);
                    }
                }
                before = step.stage();
            }
        }
    }

    /** Whether the call went back to that stage or one before it later: then it was decided again. */
    private static boolean isUndone(Call call, String stage, Step advance, List<Step> all) {
        List<String> order = call.programme().stages().stream().map(Stage::key).toList();
        return all.stream()
                .filter(step -> step.n() > advance.n() && step.act().equals(CallMove.GO_BACK.act()))
                .anyMatch(step -> order.indexOf(step.stage()) <= order.indexOf(stage));
    }

    private @Nullable String ended(Call call, Stage stage, Step step) {
        return switch (stage.type()) {
            case BALLOT -> votes(call, stage, step);
            case DECISION, EXPERT_REVIEW, DEFENCE_MEETING -> ranking(call, stage, steps.details(step));
            default -> null;
        };
    }

    private @Nullable String votes(Call call, Stage stage, Step step) {
        Set<ApplicationId> dropped = new HashSet<>();
        List<Step> all = steps.of(call.id());
        int since = all.stream()
                .filter(one -> one.n() < step.n() && one.act().equals(CallMove.GO_BACK.act()))
                .mapToInt(Step::n)
                .max()
                .orElse(0);
        all.stream()
                .filter(one ->
                        one.n() > since && one.n() < step.n() && one.stage().equals(stage.key()))
                .filter(one -> one.act().equals("application-drop"))
                .forEach(one -> dropped.add(Objects.requireNonNull(one.application())));
        var rules = Objects.requireNonNull(stage.vote()).rules();
        for (Map.Entry<ApplicationId, Finding.Made> one :
                findings.of(call.id(), stage).entrySet()) {
            boolean passed = one.getValue().finding() instanceof Finding.Vote(Ballot ballot)
                    && ballot.count(rules).result() == Ballot.Result.PASSED;
            boolean counted = steps.details(step).containsKey(one.getKey().toString());
            if (counted && passed == dropped.contains(one.getKey())) {
                return "the votes for " + one.getKey() + " say " + (passed ? "passed" : "failed");
            }
        }
        return null;
    }

    private @Nullable String ranking(Call call, Stage stage, Map<?, ?> details) {
        if (!(details.get("ranking") instanceof List<?> told) || told.isEmpty()) {
            return null;
        }
        List<String> kept = told.stream().map(Rankings::line).toList();
        Map<String, Application> all = new HashMap<>();
        applications.all(call.id()).forEach(one -> all.put(one.id().toString(), one));
        List<Application> ranked = told.stream()
                .map(one -> all.get(String.valueOf(((Map<?, ?>) one).get("application"))))
                .filter(Objects::nonNull)
                .toList();
        try {
            OrderOfMerit again = stage.type() == StageType.DECISION
                    ? decision.ranking(call, stage, ranked).orElse(new OrderOfMerit(List.of()))
                    : scored(call, stage, ranked);
            List<String> lines = again.places().stream().map(Rankings::line).toList();
            if (!lines.equals(kept)) {
                return "ranked again it is " + lines + ", the step says " + kept;
            }
            return stage.type() == StageType.DECISION ? chosen(call, stage, again, details) : null;
        } catch (Refusal missing) {
            return "what the ranking rests on is gone: " + missing.messageKey();
        }
    }

    private OrderOfMerit scored(Call call, Stage stage, List<Application> ranked) {
        Map<ApplicationId, PanelScores.Score> scores = panels.stream()
                .flatMap(panel -> panel.of(call, stage).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("selection.refusal.panel"));
        List<OrderOfMerit.Scored> scored = new ArrayList<>();
        for (Application one : ranked) {
            PanelScores.Score score = scores.get(one.id());
            if (score == null) {
                throw Refusal.conflict("selection.refusal.unscored", one.title());
            }
            scored.add(new OrderOfMerit.Scored(one.id(), score.score(), score.lowest()));
        }
        return OrderOfMerit.of(scored);
    }

    /** The first are chosen; of equal ones at the cut as many as places were left. */
    private static @Nullable String chosen(Call call, Stage stage, OrderOfMerit ranking, Map<?, ?> details) {
        var line = stage.choice().passLine();
        OrderOfMerit.Choice choice =
                ranking.from(line == null ? null : Fraction.of(line)).first(call.winners());
        Set<String> in = details.get("in") instanceof List<?> list
                ? new HashSet<>(list.stream().map(String::valueOf).toList())
                : Set.of();
        Set<String> first = new HashSet<>();
        choice.in().forEach(one -> first.add(one.toString()));
        Set<String> allowed = new HashSet<>(first);
        choice.equal().forEach(one -> allowed.add(one.toString()));
        if (details.containsKey(DecisionEnd.TOO_FEW)) {
            int good = first.size() + choice.left();
            return in.isEmpty() && good < DecisionEnd.leastOf(call)
                    ? null
                    : "nobody is chosen, the ranking gives " + first;
        }
        boolean sound = in.containsAll(first) && allowed.containsAll(in) && in.size() == first.size() + choice.left();
        return sound ? null : "chosen are " + in + ", the ranking gives " + first;
    }

    private static String line(Object told) {
        Map<?, ?> place = (Map<?, ?>) told;
        return place.get("place") + " " + place.get("application") + " " + place.get("score") + " "
                + place.get("lowest");
    }

    private static String line(OrderOfMerit.Place place) {
        return place.place() + " " + place.application() + " " + place.score() + " " + place.lowest();
    }
}
