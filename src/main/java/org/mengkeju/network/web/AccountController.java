package org.mengkeju.network.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.account.AccessTokens;
import org.mengkeju.network.account.Accounts;
import org.mengkeju.network.account.OneTimeCodes;
import org.mengkeju.network.account.OutsideAccounts;
import org.mengkeju.network.account.PersonalDetails;
import org.mengkeju.network.security.Sessions;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: password, one-time codes, telephone, sessions, access tokens. */
@Controller
@Requires(Right.OWN_ACCOUNT)
class AccountController {
    private static final String PATH = "/account";
    private static final String PAGE = "network/account";

    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final PersonalDetails details;
    private final AccessTokens tokens;
    private final OutsideAccounts outsideAccounts;
    private final Sessions sessions;
    private final Organisations organisations;
    private final Attempts attempts;

    AccountController(
            Accounts accounts,
            OneTimeCodes codes,
            PersonalDetails details,
            AccessTokens tokens,
            OutsideAccounts outsideAccounts,
            Sessions sessions,
            Organisations organisations,
            Attempts attempts) {
        this.accounts = accounts;
        this.codes = codes;
        this.details = details;
        this.tokens = tokens;
        this.outsideAccounts = outsideAccounts;
        this.sessions = sessions;
        this.organisations = organisations;
        this.attempts = attempts;
    }

    @GetMapping("/account")
    String page(Viewer viewer, HttpServletRequest request, Model model) {
        UUID person = person(viewer);
        var organisation = viewer.organisation();
        model.addAttribute("signInName", accounts.signInName(person));
        model.addAttribute("mustChange", accounts.mustChangePassword(person));
        model.addAttribute(
                "organisation",
                organisation == null ? null : organisations.find(organisation).orElse(null));
        model.addAttribute("details", details.masked(person));
        model.addAttribute("codesOn", codes.isOn(person));
        model.addAttribute("recoveryCodesLeft", codes.recoveryCodesLeft(person));
        model.addAttribute("secret", codes.propose());
        model.addAttribute("connected", outsideAccounts.isConnected(person));
        model.addAttribute("tokens", tokens.of(person));
        model.addAttribute("sessions", sessions.of(person, request));
        return PAGE;
    }

    /** Other sessions end with the old password. */
    @PostMapping("/account/password")
    String password(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes flash,
            Locale locale) {
        return attempts.run(PATH, "network.account.password.done", flash, locale, () -> {
            if (!fresh.equals(again)) {
                throw Refusal.invalid("network.password.differ");
            }
            UUID person = person(viewer);
            accounts.changePassword(viewer, person, old, fresh);
            sessions.endOthers(person, request);
        });
    }

    @PostMapping("/account/details")
    String details(
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String identityNumber,
            Viewer viewer,
            RedirectAttributes flash,
            Locale locale) {
        return attempts.run(
                PATH,
                "network.account.details.done",
                flash,
                locale,
                () -> details.change(viewer, person(viewer), phone, identityNumber));
    }

    /** Shows the recovery codes once, in the answer itself. */
    @PostMapping("/account/codes")
    String codesOn(
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String code,
            Viewer viewer,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        attempts.onPage(
                model,
                locale,
                () -> model.addAttribute("recoveryCodes", codes.turnOn(viewer, person(viewer), secret, code)));
        return page(viewer, request, model);
    }

    @PostMapping("/account/codes/off")
    String codesOff(
            @RequestParam(defaultValue = "") String password, Viewer viewer, RedirectAttributes flash, Locale locale) {
        return attempts.run(PATH, "network.account.codes.off.done", flash, locale, () -> {
            accounts.confirm(person(viewer), password);
            codes.turnOff(viewer, person(viewer));
        });
    }

    /** Shows the token once, in the answer itself. */
    @PostMapping("/account/tokens")
    String token(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "90") int days,
            Viewer viewer,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        attempts.onPage(
                model, locale, () -> model.addAttribute("newToken", tokens.create(viewer, person(viewer), name, days)));
        return page(viewer, request, model);
    }

    @PostMapping("/account/tokens/{id}/revoke")
    String revoke(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash, Locale locale) {
        return attempts.run(
                PATH, "network.account.token.revoked", flash, locale, () -> tokens.revoke(viewer, person(viewer), id));
    }

    @PostMapping("/account/outside/disconnect")
    String disconnect(Viewer viewer, RedirectAttributes flash, Locale locale) {
        return attempts.run(
                PATH,
                "network.outside.disconnected",
                flash,
                locale,
                () -> outsideAccounts.disconnect(viewer, person(viewer)));
    }

    @PostMapping("/account/sessions/end-others")
    String endOthers(Viewer viewer, HttpServletRequest request, RedirectAttributes flash, Locale locale) {
        return attempts.run(
                PATH,
                "network.account.sessions.done",
                flash,
                locale,
                () -> sessions.endOthers(person(viewer), request));
    }

    @PostMapping("/account/sessions/{id}/end")
    String end(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash, Locale locale) {
        return attempts.run(
                PATH, "network.account.sessions.done", flash, locale, () -> sessions.end(person(viewer), id));
    }

    private static UUID person(Viewer viewer) {
        return Objects.requireNonNull(viewer.person());
    }
}
