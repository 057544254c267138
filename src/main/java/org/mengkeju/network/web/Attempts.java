package org.mengkeju.network.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.web.Answers;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Runs what a form asks for and leads back to the form's page, which says either that it is done or why not. */
@Component
class Attempts {
    private static final String PROBLEM = "problem";

    private final Answers answers;

    Attempts(Answers answers) {
        this.answers = answers;
    }

    /**
     * @param page where the form stands
     * @param done message key of what to say when it is done
     */
    String run(String page, String done, RedirectAttributes flash, Locale locale, Runnable command) {
        String problem = problem(command, locale);
        flash.addFlashAttribute(problem == null ? "done" : PROBLEM, problem == null ? done : problem);
        return "redirect:" + page;
    }

    /** The same for a command whose answer is the page itself, because it shows something once. */
    void onPage(Model model, Locale locale, Runnable command) {
        String problem = problem(command, locale);
        if (problem != null) {
            model.addAttribute(PROBLEM, problem);
        }
    }

    private @Nullable String problem(Runnable command, Locale locale) {
        try {
            command.run();
            return null;
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            return answers.text(refusal, locale);
        }
    }
}
