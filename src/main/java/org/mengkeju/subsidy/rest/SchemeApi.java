package org.mengkeju.subsidy.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.subsidy.claim.SubsidyClaims;
import org.mengkeju.subsidy.entitlement.Entitlements;
import org.mengkeju.subsidy.rest.SubsidyJson.EntitlementView;
import org.mengkeju.subsidy.rest.SubsidyJson.NoticeView;
import org.mengkeju.subsidy.rest.SubsidyJson.SchemeView;
import org.mengkeju.subsidy.scheme.Schemes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Schemes with their sources, what is published, and what the caller's firm can get. */
@RestController
@RequestMapping("/api/v1/subsidies")
@Tag(name = "Subsidies")
@Requires(Right.READ_PUBLISHED)
class SchemeApi {
    private final Schemes schemes;
    private final SubsidyClaims claims;
    private final Entitlements entitlements;
    private final RegionClock clock;

    SchemeApi(Schemes schemes, SubsidyClaims claims, Entitlements entitlements, RegionClock clock) {
        this.schemes = schemes;
        this.claims = claims;
        this.entitlements = entitlements;
        this.clock = clock;
    }

    @Operation(summary = "All schemes, each value with its source")
    @GetMapping("/schemes")
    List<SchemeView> schemes() {
        return schemes.all(clock.today()).stream()
                .map(one -> new SchemeView(one, one.holdsOn(clock.today())))
                .toList();
    }

    @Operation(summary = "Claims that are published now")
    @GetMapping("/notices")
    List<NoticeView> notices() {
        return claims.published().stream().map(NoticeView::of).toList();
    }

    @Operation(summary = "What the caller's firm can get, with every step of the calculation")
    @GetMapping("/entitlements")
    @Requires(Right.CLAIM_SUBSIDIES)
    List<EntitlementView> entitlements(Viewer viewer) {
        return entitlements.of(viewer).stream().map(EntitlementView::of).toList();
    }
}
