package org.mengkeju.network.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.mengkeju.network.Person;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.account.Setup;
import org.mengkeju.network.security.RateLimits;
import org.mengkeju.network.security.Sessions;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.web.Answers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening the account of the first administrator, with the token printed at the start of the program. */
@Controller
@Requires(Right.READ_PUBLISHED)
class SetupController {
    private final Setup setup;
    private final Sessions sessions;
    private final RateLimits limits;
    private final Answers answers;

    SetupController(Setup setup, Sessions sessions, RateLimits limits, Answers answers) {
        this.setup = setup;
        this.sessions = sessions;
        this.limits = limits;
        this.answers = answers;
    }

    @GetMapping("/setup")
    String page(@RequestParam(defaultValue = "") String token, HttpServletRequest request, Model model) {
        limits.signIn(request.getRemoteAddr(), "setup");
        if (!setup.opens(token)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "network.setup.closed");
        }
        model.addAttribute("token", token);
        return "network/setup";
    }

    @PostMapping("/setup")
    String open(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        limits.signIn(request.getRemoteAddr(), "setup");
        try {
            Person person = setup.open(token, signInName, name, password, request.getRemoteAddr());
            sessions.open(request, person.id());
            return "redirect:/admin/accounts";
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            model.addAttribute("problem", answers.text(refusal, locale));
            model.addAttribute("token", token);
            model.addAttribute("signInName", signInName);
            model.addAttribute("name", name);
            return "network/setup";
        }
    }
}
