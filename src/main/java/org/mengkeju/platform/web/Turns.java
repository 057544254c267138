package org.mengkeju.platform.web;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a page does with a step: goes on, or comes back with the reason and everything that was typed. */
@Component
public class Turns {
    private final Answers answers;

    Turns(Answers answers) {
        this.answers = answers;
    }

    /**
     * Where something was typed and what of it.
     *
     * @param back page to come back to
     * @param typed what the form held, by names of its fields
     */
    public record From(String back, Map<String, String> typed) {}

    /**
     * Takes a step.
     *
     * @param work gives the page to go to
     * @param done message key of what is said there
     */
    public String take(From from, String done, RedirectAttributes said, Locale locale, Supplier<String> work) {
        try {
            String to = work.get();
            said.addFlashAttribute("done", done);
            return "redirect:" + to;
        } catch (Refusal no) {
            if (no.kind() != Refusal.Kind.INVALID && no.kind() != Refusal.Kind.CONFLICT) {
                throw no;
            }
            said.addFlashAttribute("refused", answers.text(no, locale));
            said.addFlashAttribute("typed", from.typed());
            return "redirect:" + from.back();
        }
    }

    /** Takes a step that leads back to the page it was taken on. */
    public String stay(From from, String done, RedirectAttributes said, Locale locale, Runnable work) {
        return take(from, done, said, locale, () -> {
            work.run();
            return from.back();
        });
    }
}
