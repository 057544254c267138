package org.mengkeju.selection.panel.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.web.Answers;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.PanelRows;
import org.mengkeju.selection.panel.assignment.AssignmentDesk;
import org.mengkeju.selection.panel.assignment.Explaining;
import org.mengkeju.selection.panel.assignment.Figures;
import org.mengkeju.selection.panel.assignment.Impossible;
import org.mengkeju.selection.panel.assignment.Publishing;
import org.mengkeju.selection.panel.pairing.Pairing;
import org.mengkeju.selection.panel.pairing.PairingRows;
import org.mengkeju.selection.panel.pairing.PairingSettings;
import org.mengkeju.selection.panel.rest.AssignmentJson.AssignmentView;
import org.mengkeju.selection.panel.rest.AssignmentJson.ImpossibleView;
import org.mengkeju.selection.panel.rest.AssignmentJson.StandingView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Assignments of applications to experts by REST, for officers. Experts under their numbers. */
@RestController
@RequestMapping("/api/v1/selection/calls/{id}/panels/{stage}/assignment")
@Tag(name = "Assignments")
@Requires(Right.RUN_CALLS)
class AssignmentApi {
    private final Calls calls;
    private final PanelRows panels;
    private final PairingRows pairings;
    private final AssignmentDesk desk;
    private final Publishing publishing;
    private final Figures figures;
    private final Explaining explaining;
    private final Answers answers;

    AssignmentApi(
            Calls calls,
            PanelRows panels,
            PairingRows pairings,
            AssignmentDesk desk,
            Publishing publishing,
            Figures figures,
            Explaining explaining,
            Answers answers) {
        this.calls = calls;
        this.panels = panels;
        this.pairings = pairings;
        this.desk = desk;
        this.publishing = publishing;
        this.figures = figures;
        this.explaining = explaining;
        this.answers = answers;
    }

    /** A step about one assignment as it was read. */
    record Stepping(@Nullable Integer version, @Nullable String ground) {
        int read() {
            return required(version);
        }

        String words() {
            return ground == null ? "" : ground;
        }
    }

    /** A change of a draft by hand: who gives the application up, who gets it. */
    record Changing(
            @Nullable Integer version,
            @Nullable UUID item,
            @Nullable Integer drop,
            @Nullable Integer take,
            @Nullable String ground) {}

    private static int required(@Nullable Integer version) {
        if (version == null) {
            throw Refusal.invalid("platform.refusal.value", "version");
        }
        return version;
    }

    private record Read(Call call, Panel panel) {}

    private Read read(UUID id, String stage, Viewer viewer) {
        Call call = calls.find(new CallId(id), viewer).orElseThrow(Refusal::notFound);
        Panel panel = panels.of(call.id(), stage).orElseThrow(Refusal::notFound);
        figures.requireReadable(call, panel, viewer);
        return new Read(call, panel);
    }

    @Operation(summary = "The draft and what is in force; proposed settings for the next draft")
    @GetMapping
    @Requires(Right.READ_CALLS)
    StandingView one(@PathVariable UUID id, @PathVariable String stage, Viewer viewer) {
        Read read = read(id, stage, viewer);
        return StandingView.of(read.panel(), figures.of(read.call(), read.panel()));
    }

    @Operation(
            summary =
                    "Make a draft, what is missing as proposed; 409 with the applications that cannot be served where none is possible")
    @PostMapping("/draft")
    ResponseEntity<Object> draft(
            @PathVariable UUID id,
            @PathVariable String stage,
            @RequestBody PairingSettings.Wish wish,
            Viewer viewer,
            Locale locale) {
        Read read = read(id, stage, viewer);
        PairingSettings settings =
                wish.over(figures.of(read.call(), read.panel()).proposed());
        AssignmentDesk.Tried tried = desk.draft(read.panel().id(), settings, viewer);
        Impossible no = tried.impossible();
        Pairing draft = tried.draft();
        return no != null || draft == null
                ? ResponseEntity.status(HttpStatus.CONFLICT).body(impossible(no, locale))
                : ResponseEntity.ok(AssignmentView.of(read.panel(), draft));
    }

    private ImpossibleView impossible(@Nullable Impossible no, Locale locale) {
        List<Impossible.Line> lines = no == null ? List.of() : no.lines();
        return new ImpossibleView(
                false,
                lines.stream()
                        .map(one -> answers.text(
                                Refusal.conflict(
                                        one.messageKey(), one.arguments().toArray()),
                                locale))
                        .toList());
    }

    @Operation(summary = "Change a draft by hand, with a reason; a conflict is refused")
    @PostMapping("/{which}/change")
    AssignmentView change(
            @PathVariable UUID id,
            @PathVariable String stage,
            @PathVariable UUID which,
            @RequestBody Changing body,
            Viewer viewer) {
        Read read = read(id, stage, viewer);
        UUID item = body.item();
        if (item == null) {
            throw Refusal.invalid("platform.refusal.value", "item");
        }
        return AssignmentView.of(
                read.panel(),
                desk.change(
                        read.panel().id(),
                        which,
                        required(body.version()),
                        new AssignmentDesk.Change(item, body.drop(), body.take()),
                        body.ground() == null ? "" : body.ground(),
                        viewer));
    }

    @Operation(summary = "Publish a draft, throw it away, or undo what is in force")
    @PostMapping("/{which}/{step}")
    StandingView step(
            @PathVariable UUID id,
            @PathVariable String stage,
            @PathVariable UUID which,
            @PathVariable String step,
            @RequestBody Stepping body,
            Viewer viewer) {
        Read read = read(id, stage, viewer);
        switch (step) {
            case "publish" -> publishing.publish(read.panel().id(), which, body.read(), body.words(), viewer);
            case "undo" -> publishing.undo(read.panel().id(), which, body.read(), body.words(), viewer);
            case "drop" -> desk.drop(read.panel().id(), which, body.read(), viewer);
            default -> throw Refusal.notFound();
        }
        return one(id, stage, viewer);
    }

    @Operation(summary = "Why an expert has an application, and what others in the same place would change")
    @GetMapping("/{which}/{item}/{expert}")
    @Requires(Right.READ_CALLS)
    Explaining.Explained explain(
            @PathVariable UUID id,
            @PathVariable String stage,
            @PathVariable UUID which,
            @PathVariable UUID item,
            @PathVariable int expert,
            Viewer viewer) {
        Read read = read(id, stage, viewer);
        Pairing one = pairings.find(which)
                .filter(found -> found.panel().equals(read.panel().id()))
                .orElseThrow(Refusal::notFound);
        return explaining.of(read.call(), read.panel(), one, item, expert);
    }
}
