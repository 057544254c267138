package org.mengkeju.registration.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.Refusal;
import org.mengkeju.registration.Registration;
import org.mengkeju.registration.RegistrationDecisions;
import org.mengkeju.registration.RegistrationDesk;
import org.mengkeju.registration.RegistrationId;
import org.mengkeju.registration.Registrations;
import org.mengkeju.registration.recognition.Answer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The registrar's desk, ordered by deadline, and every step a registrar takes. */
@Controller
@RequestMapping("/registrations")
@Requires(Right.REGISTER_CONTRACTS)
class DeskController {
    private static final String JUDGED = "judge.";

    private final Registrations registrations;
    private final RegistrationDesk desk;
    private final RegistrationDecisions decisions;
    private final RegistrationPage page;

    DeskController(
            Registrations registrations,
            RegistrationDesk desk,
            RegistrationDecisions decisions,
            RegistrationPage page) {
        this.registrations = registrations;
        this.desk = desk;
        this.decisions = decisions;
        this.page = page;
    }

    /** Entries of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry registrationDeskEntry(Registrations all) {
            return new WorkbenchEntry(
                    "registration.rail",
                    "registration.rail.desk",
                    "/registrations/desk",
                    "list",
                    Right.REGISTER_CONTRACTS,
                    30,
                    viewer -> all.waiting());
        }

        @Bean
        WorkbenchEntry registrationsEntry() {
            return new WorkbenchEntry(
                    "registration.rail",
                    "registration.rail.mine",
                    "/registrations",
                    "seal",
                    Right.APPLY_REGISTRATION,
                    31,
                    WorkbenchEntry.NO_COUNT);
        }

        @Bean
        WorkbenchEntry registrationFiguresEntry() {
            return new WorkbenchEntry(
                    "registration.rail",
                    "registration.rail.figures",
                    "/registrations/figures",
                    "chart",
                    Right.READ_REGISTRATION_FIGURES,
                    32,
                    WorkbenchEntry.NO_COUNT);
        }
    }

    @GetMapping("/desk")
    String desk(@RequestParam(defaultValue = "waiting") String tab, Model model) {
        List<Registration> found = registrations.desk(RegistrationPage.tab(tab));
        var cards = page.cards(found);
        model.addAttribute("cards", cards);
        model.addAttribute("tab", tab);
        model.addAttribute(
                "overdue", cards.stream().filter(card -> card.overdue()).count());
        model.addAttribute("showsDemo", found.stream().anyMatch(Registration::demo));
        return "registration/desk";
    }

    @PostMapping("/{id}/accept")
    String accept(@PathVariable UUID id, @RequestParam int version, Viewer viewer, RedirectAttributes said) {
        return done(desk.accept(new RegistrationId(id), version, viewer), "accepted", said);
    }

    @PostMapping("/{id}/send-back")
    String sendBack(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        return done(desk.sendBack(new RegistrationId(id), version, words, viewer), "sent-back", said);
    }

    @PostMapping("/{id}/take")
    String take(@PathVariable UUID id, @RequestParam int version, Viewer viewer, RedirectAttributes said) {
        return done(desk.take(new RegistrationId(id), version, viewer), "taken", said);
    }

    @PostMapping("/{id}/judge")
    String judge(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> values,
            @RequestParam(defaultValue = "false") boolean disputed,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        Map<String, @Nullable Answer> judged = new HashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(JUDGED)) {
                judged.put(name.substring(JUDGED.length()), value.isEmpty() ? null : answer(value));
            }
        });
        return done(desk.judge(new RegistrationId(id), version, judged, disputed, words, viewer), "judged", said);
    }

    private static Answer answer(String value) {
        for (Answer answer : Answer.values()) {
            if (answer.name().equals(value)) {
                return answer;
            }
        }
        throw Refusal.invalid("platform.refusal.value", value);
    }

    @PostMapping("/{id}/propose")
    String propose(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") List<String> grounds,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        var key = new RegistrationId(id);
        Registration after =
                switch (decision) {
                    case "register" -> desk.proposeToRegister(key, version, words, viewer);
                    case "refuse" -> desk.proposeToRefuse(key, version, grounds, words, viewer);
                    default -> throw Refusal.invalid("registration.refusal.decision");
                };
        return done(after, "proposed", said);
    }

    @PostMapping("/{id}/experts")
    String experts(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        return done(desk.hearExperts(new RegistrationId(id), version, words, viewer), "experts", said);
    }

    @PostMapping("/{id}/confirm")
    String confirm(@PathVariable UUID id, @RequestParam int version, Viewer viewer, RedirectAttributes said) {
        return done(decisions.confirm(new RegistrationId(id), version, viewer), "confirmed", said);
    }

    @PostMapping("/{id}/return")
    String back(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        return done(decisions.returnToReview(new RegistrationId(id), version, words, viewer), "returned", said);
    }

    @PostMapping("/{id}/decide-change")
    String decideChange(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam boolean agree,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        return done(decisions.decideChange(new RegistrationId(id), version, agree, words, viewer), "decided", said);
    }

    @PostMapping("/{id}/decide-cancellation")
    String decideCancellation(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam boolean agree,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        return done(
                decisions.decideCancellation(new RegistrationId(id), version, agree, words, viewer), "decided", said);
    }

    @PostMapping("/{id}/revoke")
    String revoke(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        return done(decisions.revoke(new RegistrationId(id), version, words, viewer), "revoked", said);
    }

    private static String done(Registration after, String what, RedirectAttributes said) {
        said.addFlashAttribute("done", "registration.done." + what);
        return "redirect:/registrations/" + after.id();
    }
}
