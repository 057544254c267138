package org.mengkeju.deal.proceeds.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.proceeds.AgreementAccess;
import org.mengkeju.deal.proceeds.AgreementId;
import org.mengkeju.deal.proceeds.Agreements;
import org.mengkeju.deal.proceeds.engine.Floors;
import org.mengkeju.deal.proceeds.payout.Plan;
import org.mengkeju.deal.proceeds.payout.PlanDesk;
import org.mengkeju.deal.proceeds.payout.PlanNotices;
import org.mengkeju.deal.proceeds.payout.PlanState;
import org.mengkeju.deal.proceeds.payout.Plans;
import org.mengkeju.deal.proceeds.rules.CostKind;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The division of one payment with its arithmetic, and costs. */
@Controller
@RequestMapping("/deals/proceeds")
@Requires(Right.SHARE_PROCEEDS)
class PlanController {
    private final Plans plans;
    private final PlanDesk desk;
    private final PlanNotices notices;
    private final Agreements agreements;
    private final AgreementAccess access;
    private final Deals deals;
    private final RegionClock clock;

    PlanController(
            Plans plans,
            PlanDesk desk,
            PlanNotices notices,
            Agreements agreements,
            AgreementAccess access,
            Deals deals,
            RegionClock clock) {
        this.plans = plans;
        this.desk = desk;
        this.notices = notices;
        this.agreements = agreements;
        this.access = access;
        this.deals = deals;
        this.clock = clock;
    }

    @GetMapping("/plans/{id}")
    @Requires(Right.OWN_ACCOUNT)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Plan plan = plans.find(id, viewer).orElseThrow(Refusal::notFound);
        var standing = agreements.find(plan.agreement()).orElseThrow();
        var version = standing.versions().get(plan.version() - 1);
        model.addAttribute("plan", plan);
        model.addAttribute("agreement", standing.agreement());
        model.addAttribute("version", version);
        model.addAttribute("floorArticle", Floors.article(version.terms().way(), version.rules()));
        model.addAttribute("deal", deals.find(new DealId(plan.payment().deal())).orElse(null));
        model.addAttribute("mayWrite", access.mayWrite(standing.agreement(), viewer));
        model.addAttribute("asksForNotice", plan.state() == PlanState.COMPUTED && desk.asksForNotice(plan));
        model.addAttribute("noticeDays", desk.days(plan));
        model.addAttribute("notice", notice(plan));
        model.addAttribute("objections", plans.objections(plan));
        model.addAttribute("showsDemo", standing.agreement().demo());
        return "deal/proceeds-plan";
    }

    private AgreementPage.@Nullable Notice notice(Plan plan) {
        return plan.state().isPublished()
                ? AgreementPage.Notice.of(plans.clock(plan, desk.days(plan)), clock.today())
                : null;
    }

    @PostMapping("/plans/{id}/confirm")
    String confirm(@PathVariable UUID id, Viewer viewer, RedirectAttributes said) {
        Plan plan = desk.confirm(id, viewer);
        return done(id, "deal.proceeds.done.plan-" + plan.state(), said);
    }

    @PostMapping("/plans/{id}/reverse")
    String reverse(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes said) {
        desk.reverse(id, reason, viewer);
        return done(id, "deal.proceeds.done.plan-REVERSED", said);
    }

    @PostMapping("/plans/{id}/reckon")
    String reckon(@PathVariable UUID id, Viewer viewer, RedirectAttributes said) {
        desk.reckon(id, viewer);
        return done(id, "deal.proceeds.done.plan-COMPUTED", said);
    }

    @PostMapping("/plans/{id}/objections/{objection}")
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID objection,
            @RequestParam(defaultValue = "false") boolean upheld,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            RedirectAttributes said) {
        notices.answer(id, objection, upheld, text, viewer);
        return done(id, "deal.proceeds.done.answered", said);
    }

    @PostMapping("/{id}/costs")
    String spend(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String evidence,
            Viewer viewer,
            RedirectAttributes said) {
        CostKind what = Arrays.stream(CostKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("deal.proceeds.refusal.choice"));
        desk.spend(new AgreementId(id), what, Money.parse(amount), on == null ? clock.today() : on, evidence, viewer);
        said.addFlashAttribute("done", "deal.proceeds.done.cost");
        return "redirect:/deals/proceeds/" + id + "#costs";
    }

    @PostMapping("/{id}/costs/{cost}/cancel")
    String cancel(@PathVariable UUID id, @PathVariable UUID cost, Viewer viewer, RedirectAttributes said) {
        desk.cancel(new AgreementId(id), cost, viewer);
        said.addFlashAttribute("done", "deal.proceeds.done.cost-cancelled");
        return "redirect:/deals/proceeds/" + id + "#costs";
    }

    private static String done(UUID id, String message, RedirectAttributes said) {
        said.addFlashAttribute("done", message);
        return "redirect:/deals/proceeds/plans/" + id;
    }
}
