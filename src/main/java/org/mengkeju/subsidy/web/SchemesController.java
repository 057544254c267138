package org.mengkeju.subsidy.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.subsidy.claim.SubsidyClaim;
import org.mengkeju.subsidy.claim.SubsidyClaims;
import org.mengkeju.subsidy.formula.Basis;
import org.mengkeju.subsidy.formula.Calculation;
import org.mengkeju.subsidy.formula.Field;
import org.mengkeju.subsidy.formula.Formulas;
import org.mengkeju.subsidy.scheme.Scheme;
import org.mengkeju.subsidy.scheme.SchemeKind;
import org.mengkeju.subsidy.scheme.Schemes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What everybody may read: the schemes with their sources, and what is published now. */
@Controller
@Requires(Right.READ_PUBLISHED)
class SchemesController {
    private static final long SAMPLE_YUAN = 30_000_000;

    private final Schemes schemes;
    private final SubsidyClaims claims;
    private final RegionClock clock;

    SchemesController(Schemes schemes, SubsidyClaims claims, RegionClock clock) {
        this.schemes = schemes;
        this.claims = claims;
        this.clock = clock;
    }

    @GetMapping("/subsidies")
    String show(Model model) {
        List<Scheme> all = schemes.all(clock.today());
        model.addAttribute("schemes", all);
        model.addAttribute("today", clock.today());
        model.addAttribute("samples", samples(all));
        return "subsidy/schemes";
    }

    /** The arithmetic shown on an example: the same engine, a sum that is easy to follow. */
    private static Map<String, Calculation> samples(List<Scheme> all) {
        return all.stream()
                .filter(one -> one.kind() == SchemeKind.RD
                        || one.kind() == SchemeKind.BANDS
                        || one.kind() == SchemeKind.VOUCHER)
                .collect(Collectors.toMap(Scheme::edition, SchemesController::sample));
    }

    private static Calculation sample(Scheme scheme) {
        String key = scheme.kind() == SchemeKind.VOUCHER ? Field.PAID : Field.RD;
        Money sum = Money.ofYuan(scheme.kind() == SchemeKind.VOUCHER ? SAMPLE_YUAN / 100 : SAMPLE_YUAN);
        return Formulas.of(scheme, new Basis(Map.of(key, sum), Map.of()));
    }

    @GetMapping("/subsidies/notices")
    String notices(Model model) {
        List<SubsidyClaim> published = claims.published();
        model.addAttribute("published", published);
        model.addAttribute(
                "showsDemo", Stream.of(published).flatMap(List::stream).anyMatch(SubsidyClaim::demo));
        return "subsidy/notices";
    }
}
