package org.mengkeju.network.web;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Centres;
import org.mengkeju.network.People;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.account.AccountList;
import org.mengkeju.network.account.Accounts;
import org.mengkeju.network.account.OneTimeCodes;
import org.mengkeju.network.security.Sessions;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts in the hands of an administrator: open, change, close, help those who cannot get in. */
@Controller
@RequestMapping("/admin/accounts")
@Requires(Right.ADMINISTER)
class AccountsController {
    private static final String LIST = "/admin/accounts";

    private final Accounts accounts;
    private final AccountList list;
    private final OneTimeCodes codes;
    private final People people;
    private final Centres centres;
    private final Sessions sessions;
    private final Attempts attempts;

    AccountsController(
            Accounts accounts,
            AccountList list,
            OneTimeCodes codes,
            People people,
            Centres centres,
            Sessions sessions,
            Attempts attempts) {
        this.accounts = accounts;
        this.list = list;
        this.codes = codes;
        this.people = people;
        this.centres = centres;
        this.sessions = sessions;
        this.attempts = attempts;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model) {
        int from = Math.max(page, 0);
        List<AccountList.Line> lines = list.search(q, null, from);
        model.addAttribute("q", q);
        model.addAttribute("page", from);
        model.addAttribute("lines", lines);
        model.addAttribute("more", lines.size() == AccountList.PAGE);
        choices(model);
        return "network/admin-accounts";
    }

    /** Shows the first password once, in the answer itself: it is kept nowhere. */
    @PostMapping
    String open(
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<Role> roles,
            @RequestParam(defaultValue = "") String centre,
            Viewer viewer,
            Model model,
            Locale locale) {
        attempts.onPage(model, locale, () -> {
            String password = freshPassword();
            var draft = new Accounts.Draft(signInName, name, Set.copyOf(roles), known(centre), false);
            accounts.open(viewer, draft, password, true);
            model.addAttribute("password", password);
        });
        return list("", 0, model);
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        var person = people.find(id).orElseThrow(Refusal::notFound);
        model.addAttribute("person", person);
        model.addAttribute("signInName", accounts.signInName(id));
        model.addAttribute("closed", accounts.isClosed(id));
        model.addAttribute("codesOn", codes.isOn(id));
        choices(model);
        return "network/admin-account";
    }

    /** Whoever's roles change signs in anew. */
    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<Role> roles,
            @RequestParam(defaultValue = "") String centre,
            Viewer viewer,
            RedirectAttributes flash,
            Locale locale) {
        return attempts.run(LIST + "/" + id, "network.accounts.changed", flash, locale, () -> {
            Set<Role> chosen = roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
            accounts.change(viewer, id, name.strip(), chosen, known(centre));
        });
    }

    @PostMapping("/{id}/close")
    String close(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash, Locale locale) {
        return attempts.run(LIST + "/" + id, "network.accounts.closed", flash, locale, () -> {
            accounts.close(viewer, id, true);
            sessions.endOthers(id, null);
        });
    }

    @PostMapping("/{id}/reopen")
    String reopen(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash, Locale locale) {
        return attempts.run(
                LIST + "/" + id, "network.accounts.reopened", flash, locale, () -> accounts.close(viewer, id, false));
    }

    /** A new password, shown once to hand over; the lock after wrong ones ends too. */
    @PostMapping("/{id}/reset")
    String reset(@PathVariable UUID id, Viewer viewer, Model model, Locale locale) {
        attempts.onPage(model, locale, () -> {
            String password = freshPassword();
            accounts.reset(viewer, id, password);
            sessions.endOthers(id, null);
            model.addAttribute("password", password);
        });
        return one(id, model);
    }

    /** For who has lost both phone and recovery codes. */
    @PostMapping("/{id}/codes-off")
    String codesOff(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash, Locale locale) {
        return attempts.run(
                LIST + "/" + id, "network.account.codes.off.done", flash, locale, () -> codes.turnOff(viewer, id));
    }

    private void choices(Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute("centres", centres);
    }

    private @Nullable String known(String centre) {
        if (centre.isEmpty()) {
            return null;
        }
        return centres.find(centre)
                .orElseThrow(() -> Refusal.invalid("platform.refusal.value", centre))
                .code();
    }

    static String freshPassword() {
        String alphabet = "23456789abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            password.append(i % 5 == 4 ? '-' : alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return password.toString();
    }
}
