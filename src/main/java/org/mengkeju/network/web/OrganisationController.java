package org.mengkeju.network.web;

import java.util.Locale;
import java.util.UUID;
import org.mengkeju.network.Claims;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.internal.Members;
import org.mengkeju.network.internal.MembershipRows;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own organisation and who may act for it. */
@Controller
@RequestMapping("/organisation")
@Requires(Right.OWN_ACCOUNT)
class OrganisationController {
    private static final String PAGE = "/organisation";

    private final Organisations organisations;
    private final MembershipRows memberships;
    private final Members members;
    private final Claims claims;
    private final Attempts attempts;

    OrganisationController(
            Organisations organisations,
            MembershipRows memberships,
            Members members,
            Claims claims,
            Attempts attempts) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.members = members;
        this.claims = claims;
        this.attempts = attempts;
    }

    @GetMapping
    String page(Viewer viewer, Model model) {
        OrganisationId own = viewer.organisation();
        if (own == null) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "network.members.none");
        }
        model.addAttribute("organisation", organisations.find(own).orElseThrow(Refusal::notFound));
        model.addAttribute("members", memberships.of(own));
        model.addAttribute("confirmed", claims.isConfirmed(own));
        model.addAttribute("mayDecide", members.mayDecide(viewer, own));
        return "network/organisation";
    }

    @PostMapping("/members/{person}/accept")
    String accept(@PathVariable UUID person, Viewer viewer, RedirectAttributes flash, Locale locale) {
        return attempts.run(PAGE, "network.members.accepted", flash, locale, () -> members.accept(viewer, person));
    }

    @PostMapping("/members/{person}/remove")
    String remove(@PathVariable UUID person, Viewer viewer, RedirectAttributes flash, Locale locale) {
        return attempts.run(PAGE, "network.members.removed", flash, locale, () -> members.remove(viewer, person));
    }

    @PostMapping("/members/{person}/promote")
    String promote(@PathVariable UUID person, Viewer viewer, RedirectAttributes flash, Locale locale) {
        return attempts.run(PAGE, "network.members.promoted", flash, locale, () -> members.promote(viewer, person));
    }
}
