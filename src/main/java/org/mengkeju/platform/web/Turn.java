package org.mengkeju.platform.web;

import java.util.Map;
import java.util.function.Supplier;
import org.mengkeju.platform.Refusal;

/**
 * One step that somebody takes on a page: it goes on, or comes back with the reason and everything that was typed. A method of a
 * controller asks for it as an argument.
 */
public final class Turn {
    private final RefusalWords words;
    private final Carried carried;
    private final Map<String, String> typed;

    /** Says a refusal in the language of whoever takes the step. */
    interface RefusalWords {
        String of(Refusal no);
    }

    /** Puts something where the next page finds it, once. */
    interface Carried {
        void put(String name, Object value);
    }

    /**
     * A step.
     *
     * @param typed what the form held, by names of its fields
     */
    Turn(RefusalWords words, Carried carried, Map<String, String> typed) {
        this.words = words;
        this.carried = carried;
        this.typed = Map.copyOf(typed);
    }

    /**
     * Takes the step.
     *
     * @param back page to come back to where it is refused
     * @param done message key of what is said on the page it leads to
     * @param work gives the page to go to
     */
    public String take(String back, String done, Supplier<String> work) {
        return attempt(back, () -> go(work.get(), done));
    }

    /**
     * Takes a step with more than one good end.
     *
     * @param work gives the answer: {@link #go} or {@link #show}
     */
    public String attempt(String back, Supplier<String> work) {
        try {
            return work.get();
        } catch (Refusal no) {
            if (no.kind() != Refusal.Kind.INVALID && no.kind() != Refusal.Kind.CONFLICT) {
                throw no;
            }
            carried.put("refused", words.of(no));
            carried.put("typed", typed);
            return "redirect:" + back;
        }
    }

    /** Takes a step that leads back to the page it was taken on. */
    public String stay(String page, String done, Runnable work) {
        return take(page, done, () -> {
            work.run();
            return page;
        });
    }

    /** Goes on to a page and says there that something is done. */
    public String go(String page, String done) {
        carried.put("done", done);
        return "redirect:" + page;
    }

    /** Goes to a page that shows something once; nothing was done. */
    public String show(String page, String name, Object shown) {
        carried.put(name, shown);
        return "redirect:" + page;
    }
}
