package org.mengkeju.deal.usefirst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.terms.UseFirstTerms;
import org.mengkeju.deal.usefirst.rule.RuleSet;

/**
 * A use-first contract: what was agreed and what was done since. Where it stands on a day follows from this alone; nothing
 * here looks at a clock or a database.
 *
 * @param effectiveOn the day it takes effect
 * @param endsOn last day of the licence, or null where it has no end
 * @param rules the rule set agreed on, as it was when the contract was signed
 * @param guaranteed whether a guarantor or insurer takes part
 * @param acts in the order in which they were written down
 */
public record UseFirstContract(
        LocalDate signedOn,
        LocalDate effectiveOn,
        @Nullable LocalDate endsOn,
        UseFirstTerms terms,
        RuleSet rules,
        boolean guaranteed,
        List<Act> acts) {
    private static final Comparator<Act> BY_DAY = Comparator.comparing(Act::on);

    public UseFirstContract {
        acts = List.copyOf(acts);
    }

    /**
     * Counts working days.
     */
    @FunctionalInterface
    public interface WorkingDays {
        /** The last day of a term of working days; the day it starts on does not count. */
        LocalDate add(LocalDate start, int workingDays);
    }

    /**
     * Where it stands on a day. Acts of later days are left out, so that any day of its life can be looked at again.
     *
     * @throws org.mengkeju.platform.Refusal when an act was not allowed where it stands in the order of days
     */
    public Status on(LocalDate day, WorkingDays calendar) {
        var course = new Course(this, calendar);
        for (Act act : standing()) {
            if (!act.on().isAfter(day)) {
                course.apply(act);
            }
        }
        course.advance(day);
        return course.status();
    }

    /**
     * The contract with one more act.
     *
     * @param today the act lies on this day or before
     * @throws org.mengkeju.platform.Refusal with the reason when it may not be done, or when something that was done later
     *     could not have been done then
     */
    public UseFirstContract with(Act act, LocalDate today, WorkingDays calendar) {
        List<Act> more = new ArrayList<>(acts);
        more.add(act);
        var after = new UseFirstContract(signedOn, effectiveOn, endsOn, terms, rules, guaranteed, more);
        after.on(today, calendar);
        return after;
    }

    /** By day, on one day as they were written down; payments that were taken back never were. */
    private List<Act> standing() {
        Set<UUID> takenBack = acts.stream()
                .filter(act -> act.move() == Move.TAKE_BACK && act.said().reference() != null)
                .map(act -> act.said().reference())
                .collect(Collectors.toSet());
        return acts.stream()
                .filter(act -> act.move() != Move.TAKE_BACK && !takenBack.contains(act.id()))
                .sorted(BY_DAY)
                .toList();
    }
}
