package org.mengkeju.selection.panel.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.panel.DrawRows;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.PanelDraw;
import org.mengkeju.selection.panel.PanelRows;
import org.mengkeju.selection.panel.drawing.DrawDesk;
import org.mengkeju.selection.panel.rest.PanelJson.DrawView;
import org.mengkeju.selection.panel.rest.PanelJson.PanelView;
import org.mengkeju.selection.panel.review.PanelDesk;
import org.mengkeju.selection.panel.review.PanelFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Panels and draws by REST. */
@RestController
@RequestMapping("/api/v1/selection/calls/{id}")
@Tag(name = "Panels")
@Requires(Right.RUN_CALLS)
class PanelApi {
    private final Calls calls;
    private final PanelRows panels;
    private final DrawRows draws;
    private final DrawDesk drawing;
    private final PanelDesk desk;
    private final PanelFigures figures;

    PanelApi(Calls calls, PanelRows panels, DrawRows draws, DrawDesk drawing, PanelDesk desk, PanelFigures figures) {
        this.calls = calls;
        this.panels = panels;
        this.draws = draws;
        this.drawing = drawing;
        this.desk = desk;
        this.figures = figures;
    }

    /** Conditions of a panel: the programme's, narrowed to disciplines. */
    record Freezing(
            @Nullable List<String> disciplines, @Nullable Integer reserves) {}

    /** A step with a reason, about an expert by number where it is about one. */
    record Stepping(
            @Nullable String ground,
            @Nullable Integer expert,
            @Nullable UUID item) {
        String words() {
            return ground == null ? "" : ground;
        }

        int number() {
            if (expert == null) {
                throw Refusal.invalid("platform.refusal.value", "expert");
            }
            return expert;
        }
    }

    private Call call(UUID id, Viewer viewer) {
        return calls.find(new CallId(id), viewer).orElseThrow(Refusal::notFound);
    }

    private Panel panel(UUID id, String stage, Viewer viewer) {
        return panels.of(call(id, viewer).id(), stage).orElseThrow(Refusal::notFound);
    }

    @Operation(summary = "The public record of draws: commitment, pool under pseudonyms, digest, seed, who was drawn")
    @GetMapping("/draws")
    @Requires(Right.READ_PUBLISHED)
    List<DrawView> draws(@PathVariable UUID id, Viewer viewer) {
        return panels.of(call(id, viewer).id()).stream()
                .flatMap(panel -> draws.of(panel.id()).stream().map(draw -> DrawView.of(panel, draw)))
                .toList();
    }

    @Operation(summary = "The panel of a stage, by numbers of experts and items")
    @GetMapping("/panels/{stage}")
    @Requires(Right.READ_CALLS)
    PanelView one(@PathVariable UUID id, @PathVariable String stage, Viewer viewer) {
        Panel panel = panel(id, stage, viewer);
        return PanelView.of(panel, figures.progress(panel), figures.items(call(id, viewer), panel));
    }

    @Operation(summary = "Freeze the conditions and publish the commitment to a seed")
    @PostMapping("/panels/{stage}")
    DrawView freeze(@PathVariable UUID id, @PathVariable String stage, @RequestBody Freezing body, Viewer viewer) {
        Call call = call(id, viewer);
        List<String> codes = body.disciplines() == null ? List.of() : body.disciplines();
        int reserves =
                body.reserves() == null ? call.programme().stage(stage).panel().reserves() : body.reserves();
        Panel panel = drawing.freeze(call.id(), stage, codes, reserves, viewer);
        return last(panel);
    }

    private DrawView last(Panel panel) {
        PanelDraw draw = draws.last(panel.id()).orElseThrow();
        return DrawView.of(panels.find(panel.id()).orElseThrow(), draw);
    }

    @Operation(summary = "Freeze a further draw, close the pool, or draw; whoever froze does not draw")
    @PostMapping("/panels/{stage}/draw/{step}")
    DrawView draw(@PathVariable UUID id, @PathVariable String stage, @PathVariable String step, Viewer viewer) {
        Panel panel = panel(id, stage, viewer);
        switch (step) {
            case "freeze-more" -> drawing.freezeMore(panel.id(), viewer);
            case "close" -> drawing.closePool(panel.id(), viewer);
            case "perform" -> drawing.draw(panel.id(), viewer);
            default -> throw Refusal.notFound();
        }
        return last(panel);
    }

    @Operation(summary = "Say that one was there when a draw was made")
    @PostMapping("/panels/{stage}/draws/{n}/witness")
    @Requires(Right.WITNESS_SELECTION)
    Map<String, Object> witness(@PathVariable UUID id, @PathVariable String stage, @PathVariable int n, Viewer viewer) {
        drawing.witness(panel(id, stage, viewer).id(), n, viewer);
        return Map.of("draw", n, "witness", viewer.name());
    }

    @Operation(summary = "Replace an expert, set sheets aside, record a discussion, keep the result or review again")
    @PostMapping("/panels/{stage}/{step}")
    PanelView step(
            @PathVariable UUID id,
            @PathVariable String stage,
            @PathVariable String step,
            @RequestBody Stepping body,
            Viewer viewer) {
        Panel panel = panel(id, stage, viewer);
        switch (step) {
            case "replace" -> desk.replace(panel.id(), body.number(), body.words(), viewer);
            case "set-aside" ->
                desk.setAside(panel.id(), body.number(), Optional.ofNullable(body.item()), body.words(), viewer);
            case "discuss" ->
                desk.discuss(
                        panel.id(),
                        Objects.requireNonNullElse(body.item(), panel.call().value()),
                        body.words(),
                        viewer);
            case "keep" -> desk.keep(panel.id(), body.words(), viewer);
            case "review-again" -> desk.reviewAgain(panel.id(), body.words(), viewer);
            default -> throw Refusal.notFound();
        }
        return one(id, stage, viewer);
    }
}
