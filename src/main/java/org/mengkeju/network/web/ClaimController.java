package org.mengkeju.network.web;

import java.util.Locale;
import java.util.UUID;
import org.mengkeju.network.Claims;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Organisations that registered themselves and wait for a centre to confirm them. */
@Controller
@RequestMapping(ClaimController.PAGE)
@Requires(Right.RUN_CENTRE)
class ClaimController {
    static final String PAGE = "/centre/organisations";

    private final Claims claims;
    private final Attempts attempts;

    ClaimController(Claims claims, Attempts attempts) {
        this.claims = claims;
        this.attempts = attempts;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("claims", claims.waiting());
        return "network/claims";
    }

    @PostMapping("/{organisation}/{person}/confirm")
    String confirm(
            @PathVariable UUID organisation,
            @PathVariable UUID person,
            Viewer viewer,
            RedirectAttributes flash,
            Locale locale) {
        return attempts.run(
                PAGE,
                "network.claim.confirmed",
                flash,
                locale,
                () -> claims.confirm(viewer, new OrganisationId(organisation), person));
    }

    @PostMapping("/{organisation}/{person}/decline")
    String decline(
            @PathVariable UUID organisation,
            @PathVariable UUID person,
            Viewer viewer,
            RedirectAttributes flash,
            Locale locale) {
        return attempts.run(
                PAGE,
                "network.claim.declined",
                flash,
                locale,
                () -> claims.decline(viewer, new OrganisationId(organisation), person));
    }
}
