package org.mengkeju.selection.panel.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.web.Turn;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.panel.DrawRows;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.PanelAccess;
import org.mengkeju.selection.panel.PanelDraw;
import org.mengkeju.selection.panel.PanelMove;
import org.mengkeju.selection.panel.PanelRows;
import org.mengkeju.selection.panel.PanelState;
import org.mengkeju.selection.panel.assignment.Figures;
import org.mengkeju.selection.panel.drawing.DrawDesk;
import org.mengkeju.selection.panel.review.PanelDesk;
import org.mengkeju.selection.panel.review.PanelFigures;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.programme.StageType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The officer's page of a panel: conditions, pool, draw, experts by number, items, odd scores. */
@Controller
@RequestMapping("/selection/calls/{id}/panels/{stage}")
@Requires(Right.RUN_CALLS)
class PanelController {
    private final Calls calls;
    private final PanelRows panels;
    private final DrawRows draws;
    private final PanelAccess access;
    private final DrawDesk drawing;
    private final PanelDesk desk;
    private final PanelFigures figures;
    private final Figures assignments;

    PanelController(
            Calls calls,
            PanelRows panels,
            DrawRows draws,
            PanelAccess access,
            DrawDesk drawing,
            PanelDesk desk,
            PanelFigures figures,
            Figures assignments) {
        this.calls = calls;
        this.panels = panels;
        this.draws = draws;
        this.access = access;
        this.drawing = drawing;
        this.desk = desk;
        this.figures = figures;
        this.assignments = assignments;
    }

    /** A draw as the page shows it. */
    record Shown(PanelDraw draw, Map<String, Long> excluded, List<DrawRows.Witness> witnesses, boolean canWitness) {}

    @GetMapping
    @Requires(Right.READ_CALLS)
    String show(@PathVariable UUID id, @PathVariable("stage") String key, Viewer viewer, Model model) {
        Call call = calls.find(new CallId(id), viewer).orElseThrow(Refusal::notFound);
        Stage stage = stage(call, key);
        Optional<Panel> panel = panels.of(call.id(), key);
        model.addAttribute("keeps", viewer.may(Right.KEEP_EXPERTS));
        model.addAttribute("call", call);
        model.addAttribute("stage", stage);
        model.addAttribute("rules", stage.panel());
        model.addAttribute("runs", access.runs(call, viewer) && call.stageKey().equals(key));
        model.addAttribute("panel", panel.orElse(null));
        model.addAttribute("showsDemo", call.demo());
        boolean assignable = panel.isPresent()
                && stage.type() != StageType.EXPERT_ARGUMENT
                && figures.progress(panel.get()).stream()
                        .anyMatch(one -> one.seat().acceptedAt() != null);
        model.addAttribute("assignable", assignable);
        if (assignable && panel.get().state() == PanelState.DRAWN) {
            model.addAttribute("assigned", assignments.of(call, panel.get()));
        }
        panel.ifPresent(one -> panel(call, one, viewer, model));
        return "selection/panel";
    }

    private void panel(Call call, Panel one, Viewer viewer, Model model) {
        model.addAttribute(
                "draws",
                draws.of(one.id()).stream()
                        .map(draw -> new Shown(
                                draw,
                                draw.excluded().stream()
                                        .collect(Collectors.groupingBy(
                                                PanelDraw.Excluded::reason,
                                                java.util.TreeMap::new,
                                                Collectors.counting())),
                                draws.witnesses(draw),
                                drawing.canWitness(draw, viewer)))
                        .toList());
        model.addAttribute("progress", figures.progress(one));
        model.addAttribute("items", figures.items(call, one));
        model.addAttribute("odd", figures.odd(call, one).orElse(null));
        model.addAttribute(
                "moves",
                Arrays.stream(PanelMove.values())
                        .filter(move -> move.from().contains(one.state()) && access.may(call, one, move, viewer))
                        .map(Enum::name)
                        .collect(Collectors.toSet()));
    }

    private static Stage stage(Call call, String key) {
        return call.programme().stages().stream()
                .filter(one -> one.key().equals(key) && one.type().hasPanel())
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    @PostMapping("/freeze")
    String freeze(
            @PathVariable UUID id,
            @PathVariable("stage") String key,
            @RequestParam(defaultValue = "") String disciplines,
            @RequestParam(defaultValue = "0") int reserves,
            Viewer viewer,
            Turn turn) {
        List<String> codes = Arrays.stream(disciplines.split("[\\s,，、;；]+"))
                .filter(code -> !code.isBlank())
                .toList();
        return step(id, key, turn, () -> drawing.freeze(new CallId(id), key, codes, reserves, viewer));
    }

    /** A step of the panel without more than a reason. */
    @PostMapping("/steps/{step}")
    String step(
            @PathVariable UUID id,
            @PathVariable("stage") String key,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String ground,
            Viewer viewer,
            Turn turn) {
        Panel panel = panels.of(new CallId(id), key).orElseThrow(Refusal::notFound);
        return step(id, key, turn, () -> {
            switch (step) {
                case "freeze-more" -> drawing.freezeMore(panel.id(), viewer);
                case "close" -> drawing.closePool(panel.id(), viewer);
                case "draw" -> drawing.draw(panel.id(), viewer);
                case "keep" -> desk.keep(panel.id(), ground, viewer);
                case "review-again" -> desk.reviewAgain(panel.id(), ground, viewer);
                default -> throw Refusal.notFound();
            }
        });
    }

    @PostMapping("/draws/{n}/witness")
    @Requires(Right.WITNESS_SELECTION)
    String witness(
            @PathVariable UUID id, @PathVariable("stage") String key, @PathVariable int n, Viewer viewer, Turn turn) {
        Panel panel = panels.of(new CallId(id), key).orElseThrow(Refusal::notFound);
        return step(id, key, turn, () -> drawing.witness(panel.id(), n, viewer));
    }

    /** A step about one expert. */
    @PostMapping("/seats/{n}/{step}")
    String seat(
            @PathVariable UUID id,
            @PathVariable("stage") String key,
            @PathVariable int n,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String ground,
            Viewer viewer,
            Turn turn) {
        Panel panel = panels.of(new CallId(id), key).orElseThrow(Refusal::notFound);
        return step(id, key, turn, () -> {
            switch (step) {
                case "replace" -> desk.replace(panel.id(), n, ground, viewer);
                case "set-aside" -> desk.setAside(panel.id(), n, Optional.empty(), ground, viewer);
                default -> throw Refusal.notFound();
            }
        });
    }

    @PostMapping("/items/{item}/discussion")
    String discuss(
            @PathVariable UUID id,
            @PathVariable("stage") String key,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String ground,
            Viewer viewer,
            Turn turn) {
        Panel panel = panels.of(new CallId(id), key).orElseThrow(Refusal::notFound);
        return step(id, key, turn, () -> desk.discuss(panel.id(), item, ground, viewer));
    }

    private static String step(UUID id, String key, Turn turn, Runnable work) {
        return turn.stay("/selection/calls/" + id + "/panels/" + key, "selection.panel.done", work);
    }
}
