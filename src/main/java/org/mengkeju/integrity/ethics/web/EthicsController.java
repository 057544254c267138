package org.mengkeju.integrity.ethics.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mengkeju.integrity.ethics.Committee;
import org.mengkeju.integrity.ethics.Committees;
import org.mengkeju.integrity.ethics.EthicsActivity;
import org.mengkeju.integrity.ethics.EthicsForm;
import org.mengkeju.integrity.ethics.EthicsReviews;
import org.mengkeju.integrity.ethics.LeaderDesk;
import org.mengkeju.integrity.rules.IntegrityRules;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules of ethics review, an organisation's committee and activities. */
@Controller
@RequestMapping("/ethics")
@Requires(Right.READ_ETHICS)
class EthicsController {
    private final EthicsReviews reviews;
    private final Committees committees;
    private final LeaderDesk leaders;
    private final CommitteeForm form;
    private final IntegrityRules rules;
    private final Organisations organisations;
    private final RegionClock clock;

    EthicsController(
            EthicsReviews reviews,
            Committees committees,
            LeaderDesk leaders,
            CommitteeForm form,
            IntegrityRules rules,
            Organisations organisations,
            RegionClock clock) {
        this.reviews = reviews;
        this.committees = committees;
        this.leaders = leaders;
        this.form = form;
        this.rules = rules;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Entry of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry ethicsEntry(EthicsReviews reviews) {
            return new WorkbenchEntry(
                    "integrity.rail",
                    "integrity.ethics.rail",
                    "/ethics",
                    "seal",
                    Right.READ_ETHICS,
                    64,
                    reviews::waiting,
                    viewer -> viewer.organisation() != null || viewer.may(Right.READ_INTEGRITY));
        }
    }

    @GetMapping("/rules")
    @Requires(Right.READ_PUBLISHED)
    String rules(Model model) {
        model.addAttribute("edition", rules.on(clock.today()));
        return "integrity/ethics-rules";
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        OrganisationId own = viewer.organisation();
        List<EthicsActivity> activities = reviews.list(viewer);
        model.addAttribute("activities", activities);
        model.addAttribute("committee", own == null ? null : committees.of(own).orElse(null));
        model.addAttribute("founds", own != null && viewer.may(Right.REVIEW_ETHICS));
        model.addAttribute("zone", clock.zone());
        model.addAttribute("showsDemo", activities.stream().anyMatch(EthicsActivity::demo));
        return "integrity/ethics";
    }

    @GetMapping("/committees/new")
    @Requires(Right.REVIEW_ETHICS)
    String committeeForm(Model model) {
        model.addAttribute(
                "rows", IntStream.range(0, CommitteeForm.ROWS).boxed().toList());
        model.addAttribute("sexes", Committee.Sex.values());
        model.addAttribute("kinds", Committee.Expertise.values());
        model.addAttribute("posts", Committee.Post.values());
        model.addAttribute("today", clock.today());
        model.addAttribute("numbers", rules.on(clock.today()).ethics());
        return "integrity/committee-form";
    }

    @PostMapping("/committees")
    @Requires(Right.REVIEW_ETHICS)
    String found(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String name,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            Viewer viewer,
            RedirectAttributes said) {
        Committee founded = committees.found(name, until, form.members(sent), viewer);
        said.addFlashAttribute("done", "integrity.ethics.done.founded");
        return "redirect:/ethics/committees/" + founded.id();
    }

    @GetMapping("/committees/{id}")
    String committee(@PathVariable UUID id, Viewer viewer, Model model) {
        Committee found = committees
                .find(id)
                .filter(one -> viewer.actsFor(one.organisation()) || viewer.may(Right.READ_INTEGRITY))
                .orElseThrow(Refusal::notFound);
        model.addAttribute("committee", found);
        model.addAttribute("organisation", organisations.name(found.organisation()));
        model.addAttribute("showsDemo", found.demo());
        return "integrity/committee";
    }

    @GetMapping("/activities/new")
    @Requires(Right.REVIEW_ETHICS)
    String activityForm(Model model) {
        model.addAttribute("risks", EthicsForm.Risk.values());
        return "integrity/activity-form";
    }

    @PostMapping("/activities")
    @Requires(Right.REVIEW_ETHICS)
    String enter(
            @RequestParam(defaultValue = "") String title,
            @RequestParam EthicsForm.Risk risk,
            @RequestParam(defaultValue = "") String summary,
            Viewer viewer,
            RedirectAttributes said) {
        EthicsActivity entered = leaders.enter(title, risk, summary, viewer);
        said.addFlashAttribute("done", "integrity.ethics.done.entered");
        return "redirect:/ethics/activities/" + entered.id();
    }
}
