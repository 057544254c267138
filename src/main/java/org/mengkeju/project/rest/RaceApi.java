package org.mengkeju.project.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.project.desk.Form;
import org.mengkeju.project.race.RaceDesk;
import org.mengkeju.project.race.Races;
import org.mengkeju.project.rest.ProjectJson.RaceView;
import org.mengkeju.selection.CallId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Races by REST: for everybody to read; points and decisions for those who may. */
@RestController
@RequestMapping("/api/v1/races")
@Tag(name = "Races")
class RaceApi {
    private final Races races;
    private final RaceDesk desk;

    RaceApi(Races races, RaceDesk desk) {
        this.races = races;
        this.desk = desk;
    }

    /** Points for a team: 0 to 100 as a string, with the reason. */
    record Points(
            @Nullable UUID team,
            @Nullable String points,
            @Nullable String words) {}

    /** A decision with its reason. */
    record Words(@Nullable String words) {}

    @Operation(summary = "All races")
    @GetMapping
    @Requires(Right.READ_PUBLISHED)
    List<RaceView> all() {
        return races.all().stream().map(ProjectJson::view).toList();
    }

    @Operation(summary = "One race: teams, gates, outcomes, money paid and released")
    @GetMapping("/{call}")
    @Requires(Right.READ_PUBLISHED)
    RaceView one(@PathVariable UUID call) {
        return races.find(new CallId(call)).map(ProjectJson::view).orElseThrow(Refusal::notFound);
    }

    @Operation(summary = "Sign points of a team at a gate, as a juror or the final user; once")
    @PostMapping("/{call}/gates/{milestone}/sign")
    @Requires(Right.FOLLOW_PROJECTS)
    RaceView sign(@PathVariable UUID call, @PathVariable int milestone, @RequestBody Points body, Viewer viewer) {
        if (body.team() == null || body.points() == null || body.words() == null) {
            throw Refusal.invalid("project.refusal.points", "");
        }
        Form form = Form.of(Map.of("points", body.points()));
        desk.sign(new CallId(call), milestone, body.team(), form.points("points"), body.words(), viewer);
        return one(call);
    }

    @Operation(summary = "Decide a gate from the signed points")
    @PostMapping("/{call}/gates/{milestone}/decide")
    @Requires(Right.DECIDE_PROJECTS)
    RaceView decide(@PathVariable UUID call, @PathVariable int milestone, @RequestBody Words body, Viewer viewer) {
        desk.decide(new CallId(call), milestone, body.words() == null ? "" : body.words(), viewer);
        return one(call);
    }
}
