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
import org.mengkeju.subsidy.claim.ClaimFiling;
import org.mengkeju.subsidy.claim.SubsidyClaims;
import org.mengkeju.subsidy.entitlement.Entitlement;
import org.mengkeju.subsidy.entitlement.Entitlements;
import org.mengkeju.subsidy.formula.Field;
import org.mengkeju.subsidy.scheme.Scheme;
import org.mengkeju.subsidy.scheme.SchemeKind;
import org.mengkeju.subsidy.scheme.Schemes;
import org.mengkeju.subsidy.voucher.VoucherUse;
import org.mengkeju.subsidy.voucher.Vouchers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A firm's own page: what it can get, with the calculation; its vouchers and claims; applying. */
@Controller
@Requires(Right.CLAIM_SUBSIDIES)
class FirmController {
    private final Entitlements entitlements;
    private final Schemes schemes;
    private final Vouchers vouchers;
    private final SubsidyClaims claims;
    private final ClaimFiling filing;
    private final VoucherUse use;
    private final RegionClock clock;

    FirmController(
            Entitlements entitlements,
            Schemes schemes,
            Vouchers vouchers,
            SubsidyClaims claims,
            ClaimFiling filing,
            VoucherUse use,
            RegionClock clock) {
        this.entitlements = entitlements;
        this.schemes = schemes;
        this.vouchers = vouchers;
        this.claims = claims;
        this.filing = filing;
        this.use = use;
        this.clock = clock;
    }

    /** Entry of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry ownSubsidiesEntry() {
            return new WorkbenchEntry(
                    "matching.rail.support",
                    "subsidy.rail.mine",
                    "/subsidies/mine",
                    "yuan",
                    Right.CLAIM_SUBSIDIES,
                    49,
                    WorkbenchEntry.NO_COUNT,
                    viewer -> viewer.organisation() != null);
        }
    }

    @GetMapping("/subsidies/mine")
    String mine(Viewer viewer, Model model) {
        List<Entitlement> all = entitlements.of(viewer);
        var own = vouchers.own(viewer);
        var filed = claims.own(viewer);
        model.addAttribute("offers", all);
        model.addAttribute("vouchers", own);
        model.addAttribute("claims", filed);
        model.addAttribute("withNames", false);
        model.addAttribute(
                "showsDemo",
                own.stream().anyMatch(one -> one.demo()) || filed.stream().anyMatch(one -> one.demo()));
        return "subsidy/mine";
    }

    @GetMapping("/subsidies/apply/{key}")
    String form(@PathVariable String key, Viewer viewer, Model model) {
        Scheme scheme = schemes.on(key, clock.today()).orElseThrow(Refusal::notFound);
        model.addAttribute("scheme", scheme);
        model.addAttribute("against", entitlements.against(scheme, viewer));
        model.addAttribute("fields", Field.of(scheme));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", entitlements.typed(scheme, viewer));
        }
        return scheme.kind() == SchemeKind.VOUCHER ? "subsidy/voucher-form" : "subsidy/claim-form";
    }

    @PostMapping("/subsidies/apply/{key}")
    String apply(@PathVariable String key, @RequestParam Map<String, String> form, Viewer viewer, Turn turn) {
        Scheme scheme = schemes.on(key, clock.today()).orElseThrow(Refusal::notFound);
        String page = "/subsidies/apply/" + scheme.key();
        if (scheme.kind() != SchemeKind.VOUCHER) {
            return turn.take(
                    page,
                    "subsidy.done.claim.FILED",
                    () -> "/subsidies/claims/" + filing.file(key, form, viewer).id());
        }
        return turn.take(page, "subsidy.done.voucher.CLAIMED", () -> {
            var wish = new VoucherUse.Wish(
                    key, Typed.text(form, "service"), Typed.text(form, "purpose"), Typed.money(form, "planned"));
            return "/subsidies/vouchers/" + use.ask(wish, viewer).id();
        });
    }
}
