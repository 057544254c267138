package org.mengkeju.network.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.account.Accounts;
import org.mengkeju.network.account.SignIn;
import org.mengkeju.network.account.SignInResult;
import org.mengkeju.network.security.RateLimits;
import org.mengkeju.network.security.Sessions;
import org.mengkeju.platform.web.Inside;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Controller
@Requires(Right.READ_PUBLISHED)
class SignInController {
    private static final String PAGE = "network/signin";
    private static final String CODE_PAGE = "network/signin-code";

    private final SignIn signIn;
    private final Accounts accounts;
    private final Sessions sessions;
    private final RateLimits limits;

    SignInController(SignIn signIn, Accounts accounts, Sessions sessions, RateLimits limits) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.sessions = sessions;
        this.limits = limits;
    }

    @GetMapping("/signin")
    String page(@RequestParam(defaultValue = "") String back, Viewer viewer, Model model) {
        if (viewer.isSignedIn()) {
            return "redirect:" + Inside.path(back, "/desk");
        }
        model.addAttribute("back", back);
        return PAGE;
    }

    @PostMapping("/signin")
    String signIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            Model model) {
        limits.signIn(request.getRemoteAddr(), name);
        model.addAttribute("back", back);
        model.addAttribute("name", name);
        return answer(signIn.withPassword(name.strip(), password, request.getRemoteAddr()), request, back, model, PAGE);
    }

    @GetMapping("/signin/code")
    String codePage(@RequestParam(defaultValue = "") String back, HttpServletRequest request, Model model) {
        model.addAttribute("back", back);
        return sessions.halfway(request).isPresent() ? CODE_PAGE : "redirect:/signin";
    }

    @PostMapping("/signin/code")
    String code(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            Model model) {
        var person = sessions.halfway(request);
        if (person.isEmpty()) {
            return "redirect:/signin";
        }
        limits.signIn(request.getRemoteAddr(), person.get().toString());
        model.addAttribute("back", back);
        return answer(signIn.withCode(person.get(), code, request.getRemoteAddr()), request, back, model, CODE_PAGE);
    }

    @PostMapping("/signout")
    String signOut(HttpServletRequest request) {
        sessions.end(request);
        return "redirect:/";
    }

    private String answer(SignInResult result, HttpServletRequest request, String back, Model model, String page) {
        switch (result) {
            case SignInResult.Welcome(UUID person) -> {
                sessions.open(request, person);
                return "redirect:"
                        + (accounts.mustChangePassword(person) ? "/account#password" : Inside.path(back, "/desk"));
            }
            case SignInResult.CodeNeeded(UUID person) -> {
                sessions.openHalfway(request, person);
                return "redirect:/signin/code?back=" + Inside.encoded(back);
            }
            case SignInResult.Wrong wrong ->
                model.addAttribute("problem", page.equals(PAGE) ? "network.signin.wrong" : "network.signin.code.wrong");
            case SignInResult.Locked(var until) -> {
                // before the password is known to be right, a pause looks like a wrong name: it must not tell who
                // exists
                model.addAttribute("problem", page.equals(PAGE) ? "network.signin.wrong" : "network.signin.locked");
                model.addAttribute("until", until);
            }
            case SignInResult.Closed closed -> model.addAttribute("problem", "network.signin.closed");
        }
        return page;
    }
}
