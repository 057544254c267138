package org.mengkeju.deal.points.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.points.AppealDesk;
import org.mengkeju.deal.points.Award;
import org.mengkeju.deal.points.AwardDesk;
import org.mengkeju.deal.points.AwardState;
import org.mengkeju.deal.points.Awards;
import org.mengkeju.deal.points.ExchangeValue;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a programme officer reviews awards, publishes them, takes them back and sets what a point is worth. */
@Controller
@RequestMapping("/points")
@Requires(Right.REVIEW_POINTS)
class PointsDeskController {
    private final Awards awards;
    private final AwardDesk desk;
    private final AppealDesk appeals;
    private final ExchangeValue exchange;
    private final RegionClock clock;

    PointsDeskController(Awards awards, AwardDesk desk, AppealDesk appeals, ExchangeValue exchange, RegionClock clock) {
        this.awards = awards;
        this.desk = desk;
        this.appeals = appeals;
        this.exchange = exchange;
        this.clock = clock;
    }

    /** Entry of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry pointsDeskEntry(Awards awards) {
            return new WorkbenchEntry(
                    "deal.rail.today",
                    "deal.points.rail.desk",
                    "/points/desk",
                    "seal",
                    Right.REVIEW_POINTS,
                    14,
                    _ -> awards.waiting());
        }
    }

    @GetMapping("/desk")
    String show(Viewer viewer, Model model) {
        List<Award> open = awards.at(List.of(AwardState.PROPOSED, AwardState.REVIEWED, AwardState.NOTICE), viewer);
        model.addAttribute("open", open);
        model.addAttribute(
                "ended",
                awards.at(
                        List.of(
                                AwardState.GRANTED,
                                AwardState.REJECTED,
                                AwardState.REDEEMED,
                                AwardState.EXPIRED,
                                AwardState.CLAWED_BACK),
                        viewer));
        model.addAttribute("settings", exchange.settings());
        model.addAttribute("value", exchange.today().orElse(null));
        model.addAttribute("today", clock.today());
        model.addAttribute("showsDemo", open.stream().anyMatch(Award::demo));
        return "deal/points-desk";
    }

    @PostMapping("/{id}/review")
    String review(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean right,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            RedirectAttributes said) {
        Award award = desk.review(id, right, note, viewer);
        return PointsController.done(id, "deal.points.done." + award.state(), said);
    }

    @PostMapping("/{id}/publish")
    String publish(@PathVariable UUID id, Viewer viewer, RedirectAttributes said) {
        desk.publish(id, viewer);
        return PointsController.done(id, "deal.points.done.NOTICE", said);
    }

    @PostMapping("/{id}/claw-back")
    String clawBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes said) {
        desk.clawBack(id, reason, viewer);
        return PointsController.done(id, "deal.points.done.CLAWED_BACK", said);
    }

    @PostMapping("/appeals/{id}")
    String answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean upheld,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            RedirectAttributes said) {
        Award award = appeals.answer(id, upheld, text, viewer);
        return PointsController.done(award.id(), "deal.points.done.answered", said);
    }

    @PostMapping("/exchange")
    String set(
            @RequestParam(defaultValue = "") String value,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(defaultValue = "") String basis,
            Viewer viewer,
            RedirectAttributes said) {
        exchange.set(number(value), from == null ? clock.today() : from, basis, viewer);
        said.addFlashAttribute("done", "deal.points.done.value");
        return "redirect:/points/desk";
    }

    private static @Nullable BigDecimal number(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (plain.isEmpty()) {
            return null;
        }
        if (!plain.matches("\\d{1,4}(\\.\\d{1,4})?")) {
            throw Refusal.invalid("deal.points.refusal.value");
        }
        return new BigDecimal(plain);
    }
}
