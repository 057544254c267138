package org.mengkeju.selection.course;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

/** Written reviews and defences: who is below the line or behind the last place leaves. */
@Component
class PanelEnd implements StageEnd {
    private final List<PanelScores> panels;
    private final ApplicationLog log;

    PanelEnd(List<PanelScores> panels, ApplicationLog log) {
        this.panels = panels;
        this.log = log;
    }

    @Override
    public Set<StageType> types() {
        return Set.of(StageType.EXPERT_REVIEW, StageType.DEFENCE_MEETING);
    }

    @Override
    public Map<String, ?> end(Call call, Stage stage, List<Application> in, Viewer by) {
        if (in.isEmpty()) {
            return details(new OrderOfMerit(List.of()), Set.of());
        }
        Map<ApplicationId, PanelScores.Score> scores = scores(call, stage);
        List<OrderOfMerit.Scored> scored = new ArrayList<>();
        for (Application one : in) {
            PanelScores.Score score = scores.get(one.id());
            if (score == null) {
                throw Refusal.conflict("selection.refusal.unscored", one.title());
            }
            scored.add(new OrderOfMerit.Scored(one.id(), score.score(), score.lowest()));
        }
        OrderOfMerit ranking = OrderOfMerit.of(scored);
        Set<ApplicationId> on = goOn(stage, ranking);
        for (Application one : in) {
            if (!on.contains(one.id())) {
                Fraction score = Objects.requireNonNull(scores.get(one.id())).score();
                log.move(
                        call,
                        log.hold(one.id()),
                        ApplicationMove.DROP,
                        "",
                        Map.of("score", score.toString(), "rule", "cut"),
                        by);
            }
        }
        return details(ranking, on);
    }

    private Map<ApplicationId, PanelScores.Score> scores(Call call, Stage stage) {
        return panels.stream()
                .flatMap(one -> one.of(call, stage).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("selection.refusal.panel"));
    }

    /** Equal ones at the last place all go on here: the decision is still to come, and nobody leaves by chance. */
    static Set<ApplicationId> goOn(Stage stage, OrderOfMerit ranking) {
        Stage.Cut cut = stage.cut();
        if (cut == null) {
            return ranking.places().stream()
                    .map(OrderOfMerit.Place::application)
                    .collect(Collectors.toSet());
        }
        BigDecimal line = cut.passLine();
        OrderOfMerit passed = ranking.from(line == null ? null : Fraction.of(line));
        Integer places = cut.places();
        OrderOfMerit.Choice choice =
                passed.first(places == null ? Math.max(1, passed.places().size()) : places);
        Set<ApplicationId> on = new HashSet<>(choice.in());
        on.addAll(choice.equal());
        return on;
    }

    static Map<String, ?> details(OrderOfMerit ranking, Set<ApplicationId> on) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put(
                "ranking",
                ranking.places().stream()
                        .map(place -> Map.of(
                                "application", place.application().toString(),
                                "place", place.place(),
                                "score", place.score().toString(),
                                "lowest", place.lowest().toString()))
                        .toList());
        details.put("in", on.stream().map(ApplicationId::toString).sorted().toList());
        return details;
    }
}
