package org.mengkeju.subsidy.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.subsidy.claim.ClaimDesk;
import org.mengkeju.subsidy.claim.ClaimFiling;
import org.mengkeju.subsidy.claim.ClaimId;
import org.mengkeju.subsidy.claim.SubsidyClaim;
import org.mengkeju.subsidy.claim.SubsidyClaims;
import org.mengkeju.subsidy.rest.SubsidyJson.ClaimView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Claims of subsidies by REST. A firm claims for the same once, whatever it sends how often; every step needs the
 * version that was read in If-Match.
 */
@RestController
@RequestMapping("/api/v1/subsidies/claims")
@Tag(name = "Subsidy claims")
@Requires(Right.FOLLOW_SUBSIDIES)
class ClaimApi {
    private static final String IF_MATCH = "If-Match";

    private final SubsidyClaims claims;
    private final ClaimFiling filing;
    private final ClaimDesk desk;

    ClaimApi(SubsidyClaims claims, ClaimFiling filing, ClaimDesk desk) {
        this.claims = claims;
        this.filing = filing;
        this.desk = desk;
    }

    /** A claim: key of the scheme, and its figures as one types them. */
    record Filed(@Nullable String scheme, @Nullable Map<String, @Nullable String> figures) {}

    @Operation(summary = "The caller's claims; officers and auditors see what waits at the desk")
    @GetMapping
    List<ClaimView> list(Viewer viewer) {
        List<SubsidyClaim> found = viewer.may(Right.READ_SUBSIDIES) ? claims.waiting() : claims.own(viewer);
        return found.stream().map(SubsidyJson::view).toList();
    }

    @Operation(summary = "One claim, with every step of its calculation")
    @GetMapping("/{id}")
    ResponseEntity<ClaimView> one(@PathVariable UUID id, Viewer viewer) {
        return answer(claims.find(new ClaimId(id), viewer).orElseThrow(Refusal::notFound));
    }

    @Operation(summary = "File a claim")
    @PostMapping
    @Requires(Right.CLAIM_SUBSIDIES)
    ResponseEntity<ClaimView> file(@RequestBody Filed body, Viewer viewer) {
        String scheme = body.scheme() == null ? "" : body.scheme();
        return answer(filing.file(scheme, Decision.figures(body.figures()), viewer));
    }

    @Operation(summary = "A step of the firm: correct, withdraw")
    @PostMapping("/{id}/file")
    @Requires(Right.CLAIM_SUBSIDIES)
    ResponseEntity<ClaimView> step(
            @PathVariable UUID id,
            @RequestParam String step,
            @RequestBody(required = false) @Nullable Filed body,
            @RequestHeader(IF_MATCH) String match,
            Viewer viewer) {
        var key = new ClaimId(id);
        int version = Versions.of(match);
        return answer(
                switch (step) {
                    case "correct" ->
                        filing.correct(key, version, Decision.figures(body == null ? null : body.figures()), viewer);
                    case "withdraw" -> filing.withdraw(key, version, viewer);
                    default -> throw Refusal.notFound();
                });
    }

    @Operation(
            summary = "A step of an officer: accept, send-back, review, refuse, publish, back-to-review, pay, recover")
    @PostMapping("/{id}/desk")
    @Requires(Right.DECIDE_SUBSIDIES)
    ResponseEntity<ClaimView> decide(
            @PathVariable UUID id,
            @RequestParam String step,
            @RequestBody(required = false) @Nullable Decision body,
            @RequestHeader(IF_MATCH) String match,
            Viewer viewer) {
        var key = new ClaimId(id);
        int version = Versions.of(match);
        Decision said = Decision.of(body);
        return answer(
                switch (step) {
                    case "accept" -> desk.accept(key, version, viewer);
                    case "send-back" -> desk.sendBack(key, version, said.ground(), said.text(), viewer);
                    case "review" -> desk.review(key, version, said.found(), said.text(), viewer);
                    case "refuse" -> desk.refuse(key, version, said.ground(), said.text(), viewer);
                    case "publish" -> desk.publish(key, version, viewer);
                    case "back-to-review" -> desk.backToReview(key, version, said.text(), viewer);
                    case "pay" -> desk.pay(key, version, said.day(), said.text(), viewer);
                    case "recover" -> desk.recover(key, version, said.ground(), said.day(), said.text(), viewer);
                    default -> throw Refusal.notFound();
                });
    }

    private static ResponseEntity<ClaimView> answer(SubsidyClaim one) {
        return ResponseEntity.ok().eTag(Versions.tag(one.version())).body(SubsidyJson.view(one));
    }
}
