package org.mengkeju.subsidy.web;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.web.Turn;
import org.mengkeju.subsidy.CaseLog;
import org.mengkeju.subsidy.Ground;
import org.mengkeju.subsidy.claim.ClaimDesk;
import org.mengkeju.subsidy.claim.ClaimFiling;
import org.mengkeju.subsidy.claim.ClaimId;
import org.mengkeju.subsidy.claim.Figures;
import org.mengkeju.subsidy.claim.SubsidyClaim;
import org.mengkeju.subsidy.claim.SubsidyClaims;
import org.mengkeju.subsidy.formula.Field;
import org.mengkeju.subsidy.payout.Payouts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One claim: where it is, what it gives and why, and the next step of whoever looks at it. */
@Controller
@Requires(Right.FOLLOW_SUBSIDIES)
class ClaimController {
    private final SubsidyClaims claims;
    private final ClaimFiling filing;
    private final ClaimDesk desk;
    private final Payouts payouts;
    private final RegionClock clock;

    ClaimController(SubsidyClaims claims, ClaimFiling filing, ClaimDesk desk, Payouts payouts, RegionClock clock) {
        this.claims = claims;
        this.filing = filing;
        this.desk = desk;
        this.payouts = payouts;
        this.clock = clock;
    }

    @GetMapping("/subsidies/claims/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        SubsidyClaim one = claims.find(new ClaimId(id), viewer).orElseThrow(Refusal::notFound);
        model.addAttribute("one", one);
        model.addAttribute("fields", Field.of(one.scheme()));
        model.addAttribute("calculation", one.calculation());
        model.addAttribute("entries", claims.entries(one));
        model.addAttribute("payouts", payouts.of(one.subject()));
        model.addAttribute("own", viewer.actsFor(one.firm()) && viewer.may(Right.CLAIM_SUBSIDIES));
        model.addAttribute("officer", CaseLog.mayDecide(one.firm(), viewer));
        model.addAttribute("grounds", Ground.values());
        model.addAttribute("noticeOver", one.noticeOver(clock.today()));
        model.addAttribute("today", clock.today());
        model.addAttribute("zone", clock.zone());
        model.addAttribute("showsDemo", one.demo());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Figures.typed(one.basis()));
        }
        return "subsidy/claim";
    }

    /** A step of the firm. */
    @PostMapping("/subsidies/claims/{id}/file/{step}")
    @Requires(Right.CLAIM_SUBSIDIES)
    String file(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam int version,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            Turn turn) {
        return step(id, turn, key -> switch (step) {
            case "correct" -> filing.correct(key, version, form, viewer);
            case "withdraw" -> filing.withdraw(key, version, viewer);
            default -> throw Refusal.notFound();
        });
    }

    /** A step of an officer. */
    @PostMapping("/subsidies/claims/{id}/desk/{step}")
    @Requires(Right.DECIDE_SUBSIDIES)
    String decide(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam int version,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            Turn turn) {
        String words = Typed.text(form, "words");
        @Nullable Ground ground = Typed.ground(form);
        return step(id, turn, key -> switch (step) {
            case "accept" -> desk.accept(key, version, viewer);
            case "send-back" -> desk.sendBack(key, version, ground, words, viewer);
            case "review" -> desk.review(key, version, form, words, viewer);
            case "refuse" -> desk.refuse(key, version, ground, words, viewer);
            case "publish" -> desk.publish(key, version, viewer);
            case "back-to-review" -> desk.backToReview(key, version, words, viewer);
            case "pay" -> desk.pay(key, version, Typed.day(form, "on"), words, viewer);
            case "recover" -> desk.recover(key, version, ground, Typed.day(form, "on"), words, viewer);
            default -> throw Refusal.notFound();
        });
    }

    private String step(UUID id, Turn turn, Function<ClaimId, SubsidyClaim> work) {
        String page = "/subsidies/claims/" + id;
        return turn.take(
                page,
                "subsidy.done.step",
                () -> "/subsidies/claims/" + work.apply(new ClaimId(id)).id());
    }
}
