package org.mengkeju.deal.points.web;

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
import org.mengkeju.deal.points.rules.PointsRules;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
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

/** An organisation's points, one award with all it rests on, and what is public: notices and rules. */
@Controller
@RequestMapping("/points")
@Requires(Right.OWN_ACCOUNT)
class PointsController {
    private final Awards awards;
    private final AwardDesk desk;
    private final AppealDesk appeals;
    private final ExchangeValue exchange;
    private final PointsRules rules;
    private final RegionClock clock;

    PointsController(
            Awards awards,
            AwardDesk desk,
            AppealDesk appeals,
            ExchangeValue exchange,
            PointsRules rules,
            RegionClock clock) {
        this.awards = awards;
        this.desk = desk;
        this.appeals = appeals;
        this.exchange = exchange;
        this.rules = rules;
        this.clock = clock;
    }

    /** Entry of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry pointsEntry() {
            return new WorkbenchEntry(
                    "deal.rail.mine",
                    "deal.points.rail",
                    "/points",
                    "seal",
                    Right.APPROACH,
                    44,
                    WorkbenchEntry.NO_COUNT,
                    viewer -> viewer.organisation() != null);
        }
    }

    @GetMapping
    String mine(Viewer viewer, Model model) {
        List<Award> own = awards.own(viewer);
        model.addAttribute("own", own);
        model.addAttribute("balance", awards.balance(viewer));
        model.addAttribute("value", exchange.today().orElse(null));
        model.addAttribute("hasOrganisation", viewer.organisation() != null);
        model.addAttribute("showsDemo", own.stream().anyMatch(Award::demo));
        return "deal/points";
    }

    @GetMapping("/{id}")
    @Requires(Right.READ_PUBLISHED)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Award award = awards.find(id, viewer).orElseThrow(Refusal::notFound);
        boolean owner = viewer.actsFor(award.beneficiary());
        model.addAttribute("award", award);
        model.addAttribute("steps", awards.steps(award));
        model.addAttribute("appeals", awards.appeals(award));
        model.addAttribute("owner", owner);
        model.addAttribute("officer", viewer.may(Right.REVIEW_POINTS) && !owner);
        model.addAttribute("insider", owner || viewer.may(Right.REVIEW_POINTS) || viewer.may(Right.READ_AUDIT));
        model.addAttribute("value", exchange.today().orElse(null));
        model.addAttribute("notice", award.state() == AwardState.NOTICE ? Days.of(award, awards, clock) : null);
        model.addAttribute("zone", clock.zone());
        model.addAttribute("showsDemo", award.demo());
        return "deal/points-award";
    }

    /** How far a notice is. */
    record Days(int days, int counted, @Nullable LocalDate until) {
        static Days of(Award award, Awards awards, RegionClock clock) {
            var notice = awards.clock(award);
            return new Days(notice.days(), notice.counted(clock.today()), notice.lastDay());
        }
    }

    @PostMapping("/{id}/redeem")
    String redeem(@PathVariable UUID id, Viewer viewer, RedirectAttributes said) {
        desk.redeem(id, viewer);
        return done(id, "deal.points.done.redeemed", said);
    }

    @PostMapping("/{id}/appeals")
    String appeal(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            RedirectAttributes said) {
        appeals.raise(id, text, viewer);
        return done(id, "deal.points.done.appealed", said);
    }

    @GetMapping("/notices")
    @Requires(Right.READ_PUBLISHED)
    String notices(Model model) {
        List<Award> published = awards.published();
        model.addAttribute("published", published);
        model.addAttribute("showsDemo", published.stream().anyMatch(Award::demo));
        return "deal/points-notices";
    }

    @GetMapping("/rules")
    @Requires(Right.READ_PUBLISHED)
    String rules(Model model) {
        model.addAttribute("rules", rules.all().reversed());
        model.addAttribute("today", clock.today());
        model.addAttribute("settings", exchange.settings());
        model.addAttribute("value", exchange.today().orElse(null));
        return "deal/points-rules";
    }

    static String done(UUID id, String message, RedirectAttributes said) {
        said.addFlashAttribute("done", message);
        return "redirect:/points/" + id;
    }
}
