package org.mengkeju.selection.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.Activity;
import org.mengkeju.integrity.Integrity;
import org.mengkeju.integrity.Subject;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationLog;
import org.mengkeju.selection.application.ApplicationMove;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.programme.StageType;
import org.mengkeju.selection.scoring.Fraction;
import org.springframework.stereotype.Component;

/**
 * The decision follows from what the stages found: weights, pass line and number of places stand in the programme. People
 * decide only between equals at the cut, and where a programme weighs nothing; then each decision has its ground. The
 * integrity record is asked right before (State Council order 796, article 18).
 */
@Component
public class DecisionEnd implements StageEnd {
    private final List<PanelScores> panels;
    private final Findings findings;
    private final ApplicationLog log;
    private final Integrity integrity;

    DecisionEnd(List<PanelScores> panels, Findings findings, ApplicationLog log, Integrity integrity) {
        this.panels = panels;
        this.findings = findings;
        this.log = log;
        this.integrity = integrity;
    }

    @Override
    public Set<StageType> types() {
        return Set.of(StageType.DECISION);
    }

    @Override
    public Map<String, ?> end(Call call, Stage stage, List<Application> in, Viewer by) {
        List<Application> free = new ArrayList<>();
        for (Application one : in) {
            if (isBarred(one)) {
                log.move(call, log.hold(one.id()), ApplicationMove.DROP, "", Map.of("rule", "integrity"), by);
            } else {
                free.add(one);
            }
        }
        Optional<OrderOfMerit> ranking = ranking(call, stage, free);
        Set<ApplicationId> good = ranking.isPresent() ? byRank(call, stage, ranking.get()) : byHand(call, stage, free);
        // a race of one is none: below the least number nobody is chosen
        boolean tooFew = !good.isEmpty() && good.size() < leastOf(call);
        Set<ApplicationId> chosen = tooFew ? Set.of() : good;
        for (Application one : free) {
            boolean isChosen = chosen.contains(one.id());
            log.move(
                    call,
                    log.hold(one.id()),
                    isChosen ? ApplicationMove.CHOOSE : ApplicationMove.DROP,
                    "",
                    Map.of("rule", isChosen ? "chosen" : tooFew && good.contains(one.id()) ? "too-few" : "behind"),
                    by);
        }
        Map<String, Object> details = new LinkedHashMap<>(ranking.<Map<String, ?>>map(
                        one -> details(stage, one, chosen))
                .orElseGet(() -> Map.of(
                        "in",
                        chosen.stream().map(ApplicationId::toString).sorted().toList())));
        if (tooFew) {
            details.put(TOO_FEW, good.size());
        }
        return details;
    }

    /** How few there are, in the details of a stage's end, where they are fewer than the programme's least. */
    public static final String TOO_FEW = "tooFew";

    /** How many the programme wants at least. */
    public static int leastOf(Call call) {
        return call.programme().winners().least();
    }

    /** With those who may take a free place: not chosen, not below the pass line, the best first. */
    static Map<String, ?> details(Stage stage, OrderOfMerit ranking, Set<ApplicationId> chosen) {
        var line = stage.choice().passLine();
        Map<String, Object> details = new LinkedHashMap<>(PanelEnd.details(ranking, chosen));
        details.put(
                "behind",
                ranking.from(line == null ? null : Fraction.of(line)).places().stream()
                        .map(OrderOfMerit.Place::application)
                        .filter(one -> !chosen.contains(one))
                        .map(ApplicationId::toString)
                        .toList());
        return details;
    }

    /** Whether the integrity record bars anybody in it from applying or leading today. */
    boolean isBarred(Application one) {
        return one.organisations().stream()
                        .anyMatch(unit -> integrity
                                .blocks(Subject.of(unit), Activity.APPLY)
                                .isBlocked())
                || one.people().stream()
                        .anyMatch(person -> Stream.of(Activity.APPLY, Activity.LEAD)
                                .anyMatch(act -> integrity
                                        .blocks(Subject.of(person), act)
                                        .isBlocked()));
    }

    /** The ranking by the weights of the programme; empty where it weighs nothing. */
    public Optional<OrderOfMerit> ranking(Call call, Stage stage, List<Application> in) {
        List<Stage.Weight> weighs = stage.choice().weighs();
        if (weighs.isEmpty()) {
            return Optional.empty();
        }
        Map<ApplicationId, Fraction> sums = new LinkedHashMap<>();
        Map<ApplicationId, Fraction> lowest = new LinkedHashMap<>();
        for (Stage.Weight weight : weighs) {
            Stage source = call.programme().stage(weight.stage());
            for (Application one : in) {
                PanelScores.Score score = score(call, source, one);
                Fraction part = score.score().times(Fraction.of(weight.percent(), 100));
                sums.merge(one.id(), part, Fraction::plus);
                lowest.merge(one.id(), score.lowest(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        return Optional.of(OrderOfMerit.of(sums.entrySet().stream()
                .map(one -> new OrderOfMerit.Scored(
                        one.getKey(), one.getValue(), Objects.requireNonNull(lowest.get(one.getKey()))))
                .toList()));
    }

    private PanelScores.Score score(Call call, Stage source, Application one) {
        if (source.type() == StageType.USER_OPINION) {
            Finding.Made made = findings.of(call.id(), source).get(one.id());
            if (made != null && made.finding() instanceof Finding.Opinion opinion) {
                Fraction score = Fraction.of(opinion.score());
                return new PanelScores.Score(score, score, 1);
            }
            throw Refusal.conflict("selection.refusal.unfound", one.title());
        }
        return panels.stream()
                .flatMap(panel -> panel.of(call, source).stream())
                .map(scores -> scores.get(one.id()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("selection.refusal.unscored", one.title()));
    }

    private Set<ApplicationId> byRank(Call call, Stage stage, OrderOfMerit ranking) {
        var line = stage.choice().passLine();
        OrderOfMerit.Choice choice =
                ranking.from(line == null ? null : Fraction.of(line)).first(call.winners());
        Set<ApplicationId> chosen = new HashSet<>(choice.in());
        if (!choice.equal().isEmpty()) {
            List<ApplicationId> voted = choice.equal().stream()
                    .filter(one -> isIn(findings.of(call.id(), stage).get(one)))
                    .toList();
            if (voted.size() != choice.left()) {
                throw Refusal.conflict("selection.refusal.equal", choice.equal().size(), choice.left());
            }
            chosen.addAll(voted);
        }
        return chosen;
    }

    private Set<ApplicationId> byHand(Call call, Stage stage, List<Application> in) {
        Map<ApplicationId, Finding.Made> made = findings.of(call.id(), stage);
        Set<ApplicationId> chosen = new HashSet<>();
        for (Application one : in) {
            Finding.Made its = made.get(one.id());
            if (its == null) {
                throw Refusal.conflict("selection.refusal.unfound", one.title());
            }
            if (isIn(its)) {
                chosen.add(one.id());
            }
        }
        if (chosen.size() > call.winners()) {
            throw Refusal.conflict("selection.refusal.too-many", call.winners());
        }
        return chosen;
    }

    private static boolean isIn(Finding.@Nullable Made made) {
        return made != null && made.finding() instanceof Finding.Chosen chosen && chosen.in();
    }
}
