package org.mengkeju.network.web;

import java.util.Locale;
import java.util.Set;
import org.mengkeju.network.Centres;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.account.AccountList;
import org.mengkeju.network.account.Accounts;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The people of one's own centre. */
@Controller
@RequestMapping("/centre/people")
@Requires(Right.RUN_CENTRE)
class CentrePeopleController {
    /** Roles a centre gives by itself; the others an administrator gives. */
    private static final Set<Role> OWN_ROLES = Set.of(Role.TRANSFER_MANAGER, Role.REGISTRAR);

    private final AccountList list;
    private final Accounts accounts;
    private final Centres centres;
    private final Attempts attempts;

    CentrePeopleController(AccountList list, Accounts accounts, Centres centres, Attempts attempts) {
        this.list = list;
        this.accounts = accounts;
        this.centres = centres;
        this.attempts = attempts;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        String centre = centre(viewer);
        model.addAttribute("centre", centres.find(centre).orElseThrow(Refusal::notFound));
        model.addAttribute("centres", centres);
        model.addAttribute("lines", list.search("", centre, 0));
        model.addAttribute("roles", OWN_ROLES.stream().sorted().toList());
        return "network/centre-people";
    }

    @PostMapping
    String open(
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Role role,
            Viewer viewer,
            Model model,
            Locale locale) {
        attempts.onPage(model, locale, () -> {
            if (!OWN_ROLES.contains(role)) {
                throw Refusal.invalid("network.centre.role");
            }
            String password = AccountsController.freshPassword();
            var draft = new Accounts.Draft(signInName, name, Set.of(role), centre(viewer), false);
            accounts.open(viewer, draft, password, true);
            model.addAttribute("password", password);
        });
        return list(viewer, model);
    }

    private static String centre(Viewer viewer) {
        String centre = viewer.centre();
        if (centre == null) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "network.centre.none");
        }
        return centre;
    }
}
