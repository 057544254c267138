package org.mengkeju.deal.proceeds.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mengkeju.deal.proceeds.AgreementId;
import org.mengkeju.deal.proceeds.AgreementNotices;
import org.mengkeju.deal.proceeds.AgreementVersion;
import org.mengkeju.deal.proceeds.Agreements;
import org.mengkeju.deal.proceeds.Agreements.Standing;
import org.mengkeju.deal.proceeds.payout.Plan;
import org.mengkeju.deal.proceeds.payout.PlanDesk;
import org.mengkeju.deal.proceeds.payout.PlanNotices;
import org.mengkeju.deal.proceeds.payout.Plans;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Public notices of agreements and of the division of payments; whoever has an account may object. */
@Controller
@RequestMapping("/deals/notices/proceeds")
@Requires(Right.READ_PUBLISHED)
class NoticeController {
    private final Agreements agreements;
    private final AgreementNotices notices;
    private final Plans plans;
    private final PlanDesk desk;
    private final PlanNotices planNotices;
    private final AgreementPage page;
    private final RegionClock clock;

    NoticeController(
            Agreements agreements,
            AgreementNotices notices,
            Plans plans,
            PlanDesk desk,
            PlanNotices planNotices,
            AgreementPage page,
            RegionClock clock) {
        this.agreements = agreements;
        this.notices = notices;
        this.plans = plans;
        this.desk = desk;
        this.planNotices = planNotices;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        List<Standing> published = agreements.published();
        model.addAttribute("published", published);
        model.addAttribute("plans", plans.allPublished());
        model.addAttribute("titles", titles());
        model.addAttribute(
                "showsDemo", published.stream().anyMatch(one -> one.agreement().demo()));
        return "deal/proceeds-notices";
    }

    private Map<UUID, String> titles() {
        Map<UUID, String> titles = new LinkedHashMap<>();
        plans.allPublished()
                .forEach(plan -> agreements
                        .find(plan.agreement())
                        .ifPresent(
                                found -> titles.put(plan.id(), found.agreement().title())));
        return titles;
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Standing standing = agreements.published(new AgreementId(id)).orElseThrow(Refusal::notFound);
        AgreementVersion version = Objects.requireNonNull(standing.published());
        model.addAttribute("agreement", standing.agreement());
        model.addAttribute("version", version);
        model.addAttribute("notice", page.notice(version));
        model.addAttribute(
                "objections",
                agreements.objections(standing.agreement().id()).stream()
                        .filter(one -> one.version() == version.number() && one.plan() == null)
                        .toList());
        model.addAttribute("showsDemo", standing.agreement().demo());
        return "deal/proceeds-notice";
    }

    @PostMapping("/{id}/objections")
    @Requires(Right.OWN_ACCOUNT)
    String object(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            RedirectAttributes said) {
        notices.object(new AgreementId(id), text, viewer);
        said.addFlashAttribute("done", "deal.proceeds.done.objected");
        return "redirect:/deals/notices/proceeds/" + id;
    }

    @GetMapping("/plans/{id}")
    String plan(@PathVariable UUID id, Model model) {
        Plan plan = plans.published(id).orElseThrow(Refusal::notFound);
        Standing standing = agreements.find(plan.agreement()).orElseThrow();
        model.addAttribute("agreement", standing.agreement());
        model.addAttribute("version", standing.versions().get(plan.version() - 1));
        model.addAttribute("plan", plan);
        model.addAttribute("notice", AgreementPage.Notice.of(plans.clock(plan, desk.days(plan)), clock.today()));
        model.addAttribute("objections", plans.objections(plan));
        model.addAttribute("showsDemo", standing.agreement().demo());
        return "deal/proceeds-notice";
    }

    @PostMapping("/plans/{id}/objections")
    @Requires(Right.OWN_ACCOUNT)
    String objectToPlan(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            RedirectAttributes said) {
        planNotices.object(id, text, viewer);
        said.addFlashAttribute("done", "deal.proceeds.done.objected");
        return "redirect:/deals/notices/proceeds/plans/" + id;
    }
}
