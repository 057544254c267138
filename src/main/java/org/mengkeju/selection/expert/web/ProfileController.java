package org.mengkeju.selection.expert.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.People;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.conflict.Work;
import org.mengkeju.selection.expert.Declared;
import org.mengkeju.selection.expert.Declared.Relation;
import org.mengkeju.selection.expert.Expert;
import org.mengkeju.selection.expert.ProfileDesk;
import org.mengkeju.selection.expert.ProfileReader;
import org.mengkeju.selection.expert.rules.ExpertRank;
import org.mengkeju.selection.expert.rules.PoolEdition;
import org.mengkeju.selection.expert.rules.PoolRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "我的专家资料": enter the pool, keep the own data right, declare what conflicts of interest are found by. */
@Controller("expertProfileController")
@RequestMapping("/selection/expert/profile")
@Requires(Right.OWN_EXPERT_PROFILE)
class ProfileController {
    private static final String BACK = "redirect:/selection/expert/profile";

    private final ProfileDesk desk;
    private final PoolRules rules;
    private final People people;
    private final Organisations organisations;
    private final RegionClock clock;

    ProfileController(
            ProfileDesk desk, PoolRules rules, People people, Organisations organisations, RegionClock clock) {
        this.desk = desk;
        this.rules = rules;
        this.people = people;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Entry of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry expertProfileEntry() {
            return new WorkbenchEntry(
                    "selection.expert.rail",
                    "selection.expert.rail.profile",
                    "/selection/expert/profile",
                    "person",
                    Right.OWN_EXPERT_PROFILE,
                    57,
                    WorkbenchEntry.NO_COUNT);
        }
    }

    /** A relation by the name of whom it is to, for whoever declared it. */
    record Named(UUID id, Relation.Kind kind, String name) {}

    @GetMapping
    String show(Viewer viewer, Model model) {
        Optional<Expert> own = desk.own(viewer);
        Declared declared = desk.declared(viewer);
        PoolEdition edition = rules.on(clock.today());
        model.addAttribute("one", own.orElse(null));
        model.addAttribute("kept", own.filter(one -> one.state().isKept()).isPresent());
        model.addAttribute(
                "checkBy",
                own.map(one -> one.checkedOn().plusMonths(edition.dataMonths().value()))
                        .orElse(null));
        model.addAttribute("e", entered(own, viewer));
        model.addAttribute("acting", viewer.organisation() != null);
        model.addAttribute("declared", declared);
        model.addAttribute(
                "relations", declared.relations().stream().map(this::named).toList());
        model.addAttribute("steps", desk.steps(viewer));
        model.addAttribute("edition", edition);
        model.addAttribute("today", clock.today());
        model.addAttribute("ranks", List.of(ExpertRank.values()).reversed());
        model.addAttribute("kinds", Relation.Kind.values());
        model.addAttribute("works", Work.Kind.values());
        model.addAttribute("identifier", desk.identifier(viewer));
        model.addAttribute("showsDemo", own.map(Expert::demo).orElse(false));
        return "selection/expert-profile";
    }

    private ProfileReader.Entered entered(Optional<Expert> own, Viewer viewer) {
        String unit = viewer.organisation() == null ? "" : organisations.name(viewer.organisation());
        return own.map(one -> ProfileReader.Entered.of(one.profile()))
                .orElse(new ProfileReader.Entered(unit, "", "SENIOR", "", "", "", "", "", ""));
    }

    private Named named(Relation relation) {
        UUID person = relation.person();
        var organisation = relation.organisation();
        String name = person != null ? people.name(person) : "";
        return new Named(
                relation.id(), relation.kind(), organisation == null ? name : organisations.name(organisation));
    }

    @PostMapping
    String save(
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String unitSince,
            @RequestParam(defaultValue = "") String rank,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String disciplines,
            @RequestParam(defaultValue = "") String keywords,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String born,
            Viewer viewer,
            RedirectAttributes said) {
        var entered =
                new ProfileReader.Entered(unit, unitSince, rank, title, disciplines, keywords, text, division, born);
        if (version == 0) {
            desk.apply(entered, viewer);
            return back(said, "applied", "");
        }
        desk.correct(version, entered, viewer);
        return back(said, "corrected", "");
    }

    @PostMapping("/right")
    String right(@RequestParam int version, Viewer viewer, RedirectAttributes said) {
        desk.stillRight(version, viewer);
        return back(said, "right", "");
    }

    @PostMapping("/jobs")
    String job(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Viewer viewer,
            RedirectAttributes said) {
        desk.addJob(name, from, to, viewer);
        return back(said, "declared", "#jobs");
    }

    @PostMapping("/works")
    String work(
            @RequestParam Work.Kind kind,
            @RequestParam(defaultValue = "") String identifier,
            @RequestParam(defaultValue = "") String day,
            Viewer viewer,
            RedirectAttributes said) {
        desk.addWork(kind, identifier, day, viewer);
        return back(said, "declared", "#works");
    }

    @PostMapping("/identifier")
    String identifier(@RequestParam(defaultValue = "") String identifier, Viewer viewer, RedirectAttributes said) {
        desk.identify(identifier, viewer);
        return back(said, "declared", "#identifier");
    }

    @PostMapping("/relations")
    String relation(
            @RequestParam Relation.Kind kind,
            @RequestParam(defaultValue = "") String who,
            Viewer viewer,
            RedirectAttributes said) {
        desk.addRelation(kind, who, viewer);
        return back(said, "declared", "#relations");
    }

    @PostMapping("/declared/{id}/take-back")
    String takeBack(@PathVariable UUID id, Viewer viewer, RedirectAttributes said) {
        desk.takeBack(id, viewer);
        return back(said, "taken-back", "");
    }

    private static String back(RedirectAttributes said, String done, String part) {
        said.addFlashAttribute("done", "selection.expert.done." + done);
        return BACK + part;
    }
}
