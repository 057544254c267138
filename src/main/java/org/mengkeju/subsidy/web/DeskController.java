package org.mengkeju.subsidy.web;

import java.util.List;
import java.util.Map;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.web.Turn;
import org.mengkeju.subsidy.claim.SubsidyClaims;
import org.mengkeju.subsidy.scheme.Scheme;
import org.mengkeju.subsidy.scheme.SchemeKind;
import org.mengkeju.subsidy.scheme.Schemes;
import org.mengkeju.subsidy.scheme.TradeRates;
import org.mengkeju.subsidy.voucher.Vouchers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The officer's queue of vouchers and claims, the ones due first on top, and the rates officers enter. */
@Controller
@Requires(Right.READ_SUBSIDIES)
class DeskController {
    private final Vouchers vouchers;
    private final SubsidyClaims claims;
    private final Schemes schemes;
    private final TradeRates rates;
    private final RegionClock clock;

    DeskController(Vouchers vouchers, SubsidyClaims claims, Schemes schemes, TradeRates rates, RegionClock clock) {
        this.vouchers = vouchers;
        this.claims = claims;
        this.schemes = schemes;
        this.rates = rates;
        this.clock = clock;
    }

    /** Entries of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry subsidyDeskEntry(Vouchers vouchers, SubsidyClaims claims) {
            return new WorkbenchEntry(
                    "ledger.rail",
                    "subsidy.rail.desk",
                    "/subsidies/desk",
                    "list",
                    Right.READ_SUBSIDIES,
                    33,
                    _ -> vouchers.countWaiting() + claims.countWaiting());
        }

        @Bean
        WorkbenchEntry budgetsEntry() {
            return new WorkbenchEntry(
                    "ledger.rail",
                    "subsidy.rail.budgets",
                    "/subsidies/budgets",
                    "yuan",
                    Right.READ_SUBSIDIES,
                    34,
                    WorkbenchEntry.NO_COUNT);
        }
    }

    @GetMapping("/subsidies/desk")
    String show(@RequestParam(defaultValue = "waiting") String tab, Viewer viewer, Model model) {
        boolean waiting = !tab.equals("others");
        var held = waiting ? vouchers.waiting() : vouchers.ended();
        var filed = waiting ? claims.waiting() : claims.others();
        model.addAttribute("tab", waiting ? "waiting" : "others");
        model.addAttribute("vouchers", held);
        model.addAttribute("claims", filed);
        model.addAttribute("outside", waiting ? List.of() : vouchers.outside());
        model.addAttribute("withNames", true);
        model.addAttribute("today", clock.today());
        model.addAttribute(
                "rated",
                schemes.on(clock.today()).stream()
                        .filter(one -> one.kind() == SchemeKind.TRADE)
                        .toList());
        model.addAttribute("mayDecide", viewer.may(Right.DECIDE_SUBSIDIES));
        model.addAttribute(
                "showsDemo",
                held.stream().anyMatch(one -> one.demo()) || filed.stream().anyMatch(one -> one.demo()));
        return "subsidy/desk";
    }

    @GetMapping("/subsidies/rates/{key}")
    String rates(@PathVariable String key, Viewer viewer, Model model) {
        Scheme scheme = rated(key);
        model.addAttribute("scheme", scheme);
        model.addAttribute("entered", rates.entered(key));
        model.addAttribute("mayDecide", viewer.may(Right.DECIDE_SUBSIDIES));
        model.addAttribute("today", clock.today());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "subsidy/rates";
    }

    private Scheme rated(String key) {
        return schemes.on(key, clock.today())
                .filter(one -> one.kind() == SchemeKind.TRADE)
                .orElseThrow(Refusal::notFound);
    }

    @PostMapping("/subsidies/rates/{key}")
    @Requires(Right.DECIDE_SUBSIDIES)
    String enter(@PathVariable String key, @RequestParam Map<String, String> form, Viewer viewer, Turn turn) {
        Scheme scheme = rated(key);
        String page = "/subsidies/rates/" + scheme.key();
        return turn.take(page, "subsidy.done.rates", () -> {
            var entered = new TradeRates.Rates(
                    Typed.percent(form, "buyer"),
                    Typed.percent(form, "seller"),
                    Typed.money(form, "cap"),
                    Typed.day(form, "windowFrom"),
                    Typed.day(form, "windowTo"),
                    Typed.day(form, "validFrom"),
                    Typed.text(form, "basis"));
            rates.enter(scheme, entered, viewer);
            return page;
        });
    }
}
