package org.mengkeju.selection.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallAccess;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.course.Finding;
import org.mengkeju.selection.course.Findings;
import org.mengkeju.selection.course.PanelScores;
import org.mengkeju.selection.panel.review.PanelFigures;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.programme.StageType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Bids side by side for whoever will use the result: what each promises, asks and scored; and the user's opinion. */
@Controller("selectionCompareController")
@RequestMapping("/selection/compare/{id}")
@Requires(Right.POST_CHALLENGES)
class CompareController {
    private final Calls calls;
    private final CallAccess access;
    private final CallPage page;
    private final Applications applications;
    private final Findings findings;
    private final List<PanelScores> panels;
    private final PanelFigures figures;

    CompareController(
            Calls calls,
            CallAccess access,
            CallPage page,
            Applications applications,
            Findings findings,
            List<PanelScores> panels,
            PanelFigures figures) {
        this.figures = figures;
        this.calls = calls;
        this.access = access;
        this.page = page;
        this.applications = applications;
        this.findings = findings;
        this.panels = panels;
    }

    /** A bid with its scores by stage, shown with two decimals. */
    record Bid(
            Application one,
            String lead,
            FieldForm form,
            Map<String, String> scores,
            Map<String, List<PanelFigures.Given>> given,
            Finding.@org.jspecify.annotations.Nullable Made opinion) {}

    @GetMapping
    String compare(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
        Call call = calls.find(new CallId(id), viewer).orElseThrow(Refusal::notFound);
        if (!access.isPoster(call, viewer) && !viewer.may(Right.READ_CALLS)) {
            throw Refusal.notFound();
        }
        page.show(call, viewer, locale, model);
        Stage user = call.programme().stages().stream()
                .filter(stage -> stage.type() == StageType.USER_OPINION)
                .findFirst()
                .orElse(null);
        Map<ApplicationId, Finding.Made> opinions = user == null ? Map.of() : findings.of(call.id(), user);
        Map<String, Map<UUID, List<PanelFigures.Given>>> given = given(call, viewer);
        List<Bid> bids = applications.of(call, viewer).stream()
                .map(one -> new Bid(
                        one,
                        Objects.requireNonNullElse(page.name(one.lead()), ""),
                        new FieldForm(one.answers(), List.of(), locale),
                        scores(call, one),
                        given.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        stage -> stage.getValue()
                                                .getOrDefault(one.id().value(), List.of()))),
                        opinions.get(one.id())))
                .toList();
        model.addAttribute("bids", bids);
        model.addAttribute("fields", call.programme().fields());
        model.addAttribute(
                "opines",
                user != null
                        && user.equals(call.at())
                        && (call.poster() == null ? viewer.may(Right.RUN_CALLS) : access.isPoster(call, viewer)));
        model.addAttribute("showsDemo", call.demo());
        return "selection/compare";
    }

    /** Single scores by the experts' numbers, of stages whose programme shows them to the poster; officers read them anyway. */
    private Map<String, Map<UUID, List<PanelFigures.Given>>> given(Call call, Viewer viewer) {
        return call.programme().stages().stream()
                .filter(stage -> stage.type().hasPanel() && stage.type().leavesScores())
                .filter(stage -> stage.panel().isShownToPoster() || viewer.may(Right.READ_CALLS))
                .collect(Collectors.toMap(Stage::key, stage -> figures.given(call.id(), stage.key())));
    }

    private Map<String, String> scores(Call call, Application one) {
        Map<String, String> scores = new LinkedHashMap<>();
        call.programme().stages().stream()
                .filter(stage -> stage.type().hasPanel() && stage.type().leavesScores())
                .forEach(stage -> panels.stream()
                        .flatMap(panel -> panel.of(call, stage).stream())
                        .map(all -> all.get(one.id()))
                        .filter(Objects::nonNull)
                        .forEach(score ->
                                scores.put(stage.key(), score.score().shown(2).toPlainString())));
        return scores;
    }
}
