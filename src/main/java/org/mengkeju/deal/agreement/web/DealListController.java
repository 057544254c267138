package org.mengkeju.deal.agreement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.DealStage;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The deals one takes part in or looks after. */
@Controller
@Requires(Right.FOLLOW_DEALS)
class DealListController {
    private static final int SHOWN = 50;

    private final Deals deals;
    private final RegionClock clock;

    DealListController(Deals deals, RegionClock clock) {
        this.deals = deals;
        this.clock = clock;
    }

    /** The entry of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry dealsEntry() {
            return new WorkbenchEntry(
                    "deal.rail.deals",
                    "deal.list.title",
                    "/deals",
                    "link",
                    Right.FOLLOW_DEALS,
                    40,
                    WorkbenchEntry.NO_COUNT);
        }
    }

    @GetMapping("/deals")
    String list(
            @RequestParam(required = false) @Nullable DealStage stage,
            @RequestParam(required = false) java.util.@Nullable UUID before,
            Viewer viewer,
            Model model) {
        List<Deal> found = deals.mine(viewer, stage, before == null ? null : new DealId(before), SHOWN + 1);
        boolean more = found.size() > SHOWN;
        List<Deal> shown = more ? found.subList(0, SHOWN) : found;
        model.addAttribute("deals", shown);
        model.addAttribute("more", more ? shown.getLast().id() : null);
        model.addAttribute("stage", stage);
        model.addAttribute("stages", DealStage.values());
        model.addAttribute("today", clock.today());
        model.addAttribute("showsDemo", shown.stream().anyMatch(Deal::demo));
        return "deal/deals";
    }
}
