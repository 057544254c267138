package org.mengkeju.network.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.mengkeju.network.CreditCode;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.account.Registration;
import org.mengkeju.network.security.RateLimits;
import org.mengkeju.network.security.Sessions;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.web.Answers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening an account for one's organisation. */
@Controller
@RequestMapping("/register")
@Requires(Right.READ_PUBLISHED)
class RegisterController {
    private static final String PAGE = "network/register";

    private final Registration registration;
    private final Organisations organisations;
    private final Sessions sessions;
    private final RateLimits limits;
    private final Answers answers;

    RegisterController(
            Registration registration,
            Organisations organisations,
            Sessions sessions,
            RateLimits limits,
            Answers answers) {
        this.registration = registration;
        this.organisations = organisations;
        this.sessions = sessions;
        this.limits = limits;
        this.answers = answers;
    }

    @GetMapping
    String page(Model model) {
        return page(model, new Registration.Form("", "", Organisation.Kind.FIRM, "", "", "", ""));
    }

    /** Says of a code, while it is typed, whether it can be right and whether the organisation is here already. */
    @GetMapping("/code")
    String code(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Model model, Locale locale) {
        limits.signIn(request.getRemoteAddr(), "register code " + request.getRemoteAddr());
        checkCode(code, model, locale);
        return "network/register :: verdict";
    }

    private void checkCode(String code, Model model, Locale locale) {
        if (code.isBlank()) {
            return;
        }
        try {
            boolean known = organisations.byCode(CreditCode.parse(code)).isPresent();
            model.addAttribute("good", known ? "network.register.code.known" : "network.register.code.good");
        } catch (Refusal refusal) {
            model.addAttribute("bad", answers.text(refusal, locale));
        }
    }

    @PostMapping
    String register(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "FIRM") Organisation.Kind kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        limits.signIn(request.getRemoteAddr(), "register " + request.getRemoteAddr());
        var form = new Registration.Form(code, organisation, kind, name, phone, signInName, password);
        try {
            var registered = registration.register(form, request.getRemoteAddr());
            sessions.open(request, registered.person().id());
            return "redirect:" + (registered.waits() ? "/account?waits=yes" : "/organisation");
        } catch (Refusal refusal) {
            model.addAttribute("problem", answers.text(refusal, locale));
            checkCode(code, model, locale);
            return page(model, form);
        }
    }

    private static String page(Model model, Registration.Form form) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", Registration.openTo().stream().sorted().toList());
        return PAGE;
    }
}
