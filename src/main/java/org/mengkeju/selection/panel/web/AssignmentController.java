package org.mengkeju.selection.panel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.web.Answers;
import org.mengkeju.platform.web.Turn;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.assign.Objective;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.PanelAccess;
import org.mengkeju.selection.panel.PanelRows;
import org.mengkeju.selection.panel.PanelState;
import org.mengkeju.selection.panel.assignment.AssignmentDesk;
import org.mengkeju.selection.panel.assignment.Explaining;
import org.mengkeju.selection.panel.assignment.Figures;
import org.mengkeju.selection.panel.assignment.Impossible;
import org.mengkeju.selection.panel.assignment.Publishing;
import org.mengkeju.selection.panel.drawing.PanelItems;
import org.mengkeju.selection.panel.pairing.Pairing;
import org.mengkeju.selection.panel.pairing.PairingRows;
import org.mengkeju.selection.panel.pairing.PairingSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The officer's page on which applications are given to the experts of a panel. */
@Controller
@RequestMapping("/selection/calls/{id}/panels/{stage}/assignment")
@Requires(Right.RUN_CALLS)
class AssignmentController {
    private static final String DONE = "selection.panel.done";

    private final Calls calls;
    private final PanelRows panels;
    private final PairingRows pairings;
    private final PanelAccess access;
    private final AssignmentDesk desk;
    private final Publishing publishing;
    private final Figures figures;
    private final Explaining explaining;
    private final PanelItems items;
    private final Answers answers;

    AssignmentController(
            Calls calls,
            PanelRows panels,
            PairingRows pairings,
            PanelAccess access,
            AssignmentDesk desk,
            Publishing publishing,
            Figures figures,
            Explaining explaining,
            PanelItems items,
            Answers answers) {
        this.calls = calls;
        this.panels = panels;
        this.pairings = pairings;
        this.access = access;
        this.desk = desk;
        this.publishing = publishing;
        this.figures = figures;
        this.explaining = explaining;
        this.items = items;
        this.answers = answers;
    }

    private record Read(Call call, Panel panel) {}

    private Read read(UUID id, String stage, Viewer viewer) {
        Call call = calls.find(new CallId(id), viewer).orElseThrow(Refusal::notFound);
        Panel panel = panels.of(call.id(), stage).orElseThrow(Refusal::notFound);
        figures.requireReadable(call, panel, viewer);
        return new Read(call, panel);
    }

    @GetMapping
    @Requires(Right.READ_CALLS)
    String show(
            @PathVariable UUID id,
            @PathVariable String stage,
            PairingSettings.Wish typed,
            @RequestParam(defaultValue = "0") int page,
            Viewer viewer,
            Model model) {
        Read read = read(id, stage, viewer);
        common(read, viewer, model);
        Figures.Standing standing = figures.of(read.call(), read.panel());
        Pairing draft = standing.draft();
        Pairing published = standing.published();
        model.addAttribute("standing", standing);
        model.addAttribute("settings", typed.over(draft == null ? standing.proposed() : draft.settings()));
        model.addAttribute("titles", titles(read.call()));
        model.addAttribute("objectives", Objective.values());
        model.addAttribute(
                "draft",
                draft == null ? null : Figures.table(read.panel(), draft).part(page));
        model.addAttribute(
                "published",
                published == null
                        ? null
                        : Figures.table(read.panel(), published).part(page));
        return "selection/assignment";
    }

    private Map<UUID, String> titles(Call call) {
        return items.in(call).stream().collect(Collectors.toMap(one -> one.id().value(), Application::title));
    }

    private void common(Read read, Viewer viewer, Model model) {
        model.addAttribute("call", read.call());
        model.addAttribute("stage", read.call().programme().stage(read.panel().stage()));
        model.addAttribute("panel", read.panel());
        model.addAttribute(
                "runs",
                access.runs(read.call(), viewer)
                        && read.call().stageKey().equals(read.panel().stage())
                        && read.panel().state() == PanelState.DRAWN);
        model.addAttribute("showsDemo", read.call().demo());
    }

    @PostMapping("/draft")
    String draft(
            @PathVariable UUID id,
            @PathVariable String stage,
            PairingSettings.Wish typed,
            Viewer viewer,
            Locale locale,
            Turn turn) {
        Read read = read(id, stage, viewer);
        PairingSettings settings =
                typed.over(figures.of(read.call(), read.panel()).proposed());
        String page = page(id, stage);
        return turn.attempt(page, () -> {
            AssignmentDesk.Tried tried = desk.draft(read.panel().id(), settings, viewer);
            Impossible no = tried.impossible();
            return no == null ? turn.go(page, DONE) : turn.show(asked(page, settings), "impossible", lines(no, locale));
        });
    }

    /** The page with these settings in its form. */
    private static String asked(String page, PairingSettings settings) {
        return UriComponentsBuilder.fromPath(page)
                .queryParam("perItem", settings.perItem())
                .queryParam("least", settings.least())
                .queryParam("most", settings.most())
                .queryParam("objective", settings.objective())
                .queryParam("outside", settings.outside())
                .queryParam("perUnit", settings.perUnit())
                .queryParam("ofDiscipline", settings.ofDiscipline())
                .toUriString();
    }

    private List<String> lines(Impossible no, Locale locale) {
        List<String> lines = new ArrayList<>();
        for (Impossible.Line one : no.lines()) {
            var words = Refusal.conflict(one.messageKey(), one.arguments().toArray());
            lines.add(answers.text(words, locale));
        }
        return lines;
    }

    @PostMapping("/{which}/change")
    String change(
            @PathVariable UUID id,
            @PathVariable String stage,
            @PathVariable UUID which,
            @RequestParam int version,
            @RequestParam UUID item,
            @RequestParam(required = false) @Nullable Integer drop,
            @RequestParam(required = false) @Nullable Integer take,
            @RequestParam(defaultValue = "") String ground,
            Viewer viewer,
            Turn turn) {
        Read read = read(id, stage, viewer);
        return turn.stay(page(id, stage), DONE, () -> {
            desk.change(read.panel().id(), which, version, new AssignmentDesk.Change(item, drop, take), ground, viewer);
        });
    }

    @PostMapping("/{which}/{step}")
    String step(
            @PathVariable UUID id,
            @PathVariable String stage,
            @PathVariable UUID which,
            @PathVariable String step,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String ground,
            Viewer viewer,
            Turn turn) {
        Read read = read(id, stage, viewer);
        return turn.stay(page(id, stage), DONE, () -> {
            switch (step) {
                case "publish" -> publishing.publish(read.panel().id(), which, version, ground, viewer);
                case "undo" -> publishing.undo(read.panel().id(), which, version, ground, viewer);
                case "drop" -> desk.drop(read.panel().id(), which, version, viewer);
                default -> throw Refusal.notFound();
            }
        });
    }

    /** Why an expert has an application. */
    @GetMapping("/{which}/{item}/{expert}")
    @Requires(Right.READ_CALLS)
    String explain(
            @PathVariable UUID id,
            @PathVariable String stage,
            @PathVariable UUID which,
            @PathVariable UUID item,
            @PathVariable int expert,
            Viewer viewer,
            Model model) {
        Read read = read(id, stage, viewer);
        Pairing one = pairings.find(which)
                .filter(found -> found.panel().equals(read.panel().id()))
                .orElseThrow(Refusal::notFound);
        common(read, viewer, model);
        model.addAttribute("one", one);
        model.addAttribute("why", explaining.of(read.call(), read.panel(), one, item, expert));
        return "selection/assignment-pair";
    }

    private static String page(UUID id, String stage) {
        return "/selection/calls/" + id + "/panels/" + stage + "/assignment";
    }
}
