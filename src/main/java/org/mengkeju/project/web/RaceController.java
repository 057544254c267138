package org.mengkeju.project.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mengkeju.network.People;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.web.Turn;
import org.mengkeju.project.desk.Form;
import org.mengkeju.project.race.RaceDesk;
import org.mengkeju.project.race.Races;
import org.mengkeju.project.race.Races.GateView;
import org.mengkeju.selection.CallId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Races for everybody, and their gates for juries, final users and officers. */
@Controller
@RequestMapping("/projects")
@Requires(Right.FOLLOW_PROJECTS)
class RaceController {
    private final Races races;
    private final RaceDesk desk;
    private final People people;

    RaceController(Races races, RaceDesk desk, People people) {
        this.races = races;
        this.desk = desk;
        this.people = people;
    }

    /** Entry of the rail of those who are in a jury. */
    @Configuration("raceRail")
    static class Rail {
        @Bean
        WorkbenchEntry gatesEntry(Races races) {
            return new WorkbenchEntry(
                    "project.rail",
                    "project.rail.gates",
                    "/projects/gates",
                    "check",
                    Right.REVIEW_APPLICATIONS,
                    37,
                    races::openSeats,
                    viewer -> !races.seats(viewer).isEmpty());
        }
    }

    @GetMapping("/races")
    @Requires(Right.READ_PUBLISHED)
    String all(Model model) {
        List<Races.Race> all = races.all();
        model.addAttribute("races", all);
        model.addAttribute("showsDemo", all.stream().anyMatch(Races.Race::demo));
        return "project/races";
    }

    @GetMapping("/races/{call}")
    @Requires(Right.READ_PUBLISHED)
    String one(@PathVariable UUID call, Viewer viewer, Model model) {
        Races.Race race = races.find(new CallId(call)).orElseThrow(Refusal::notFound);
        model.addAttribute("race", race);
        model.addAttribute("works", viewer.may(Right.FOLLOW_PROJECTS));
        model.addAttribute(
                "gates",
                race.posts().stream()
                        .filter(post -> post.gate()
                                && races.gate(race.call(), post.milestone(), viewer)
                                        .isPresent())
                        .toList());
        model.addAttribute("showsDemo", race.demo());
        return "project/race";
    }

    /** Gates the viewer is in the jury of. */
    @GetMapping("/gates")
    @Requires(Right.REVIEW_APPLICATIONS)
    String mine(Viewer viewer, Model model) {
        model.addAttribute(
                "gates",
                races.seats(viewer).stream()
                        .flatMap(seat -> races.gate(seat.call(), seat.milestone(), viewer).stream())
                        .toList());
        return "project/gates";
    }

    @GetMapping("/races/{call}/gates/{milestone}")
    String gate(@PathVariable UUID call, @PathVariable int milestone, Viewer viewer, Model model) {
        GateView gate = races.gate(new CallId(call), milestone, viewer).orElseThrow(Refusal::notFound);
        model.addAttribute("gate", gate);
        model.addAttribute("race", gate.race());
        model.addAttribute("experts", gate.officer() ? people.withRole(Role.EXPERT) : List.of());
        model.addAttribute("showsDemo", gate.race().demo());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "project/gate";
    }

    /** Signs points, names or dismisses a juror, decides. */
    @PostMapping("/races/{call}/gates/{milestone}/{step}")
    String take(
            @PathVariable UUID call,
            @PathVariable int milestone,
            @PathVariable String step,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            Turn turn) {
        String page = "/projects/races/" + call + "/gates/" + milestone;
        var key = new CallId(call);
        Form filled = Form.of(form);
        return turn.stay(page, "project.done", () -> {
            switch (step) {
                case "sign" ->
                    desk.sign(
                            key,
                            milestone,
                            named(filled, "team"),
                            filled.points("points"),
                            filled.text("words"),
                            viewer);
                case "appoint" -> desk.appoint(key, milestone, named(filled, "person"), viewer);
                case "dismiss" -> desk.dismiss(key, milestone, named(filled, "person"), viewer);
                case "decide" -> desk.decide(key, milestone, filled.said("words"), viewer);
                default -> throw Refusal.notFound();
            }
        });
    }

    private static UUID named(Form form, String name) {
        UUID key = form.key(name);
        if (key == null) {
            throw Refusal.invalid("project.refusal.key", "");
        }
        return key;
    }
}
