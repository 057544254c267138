package org.mengkeju.selection.conflict;

import java.util.Collection;
import java.util.Set;

/**
 * What counts as a conflict (rules/expert-review.md, automatic recusal test); editable defaults of a programme file.
 *
 * @param colleagueMonths how long former colleagues stay in conflict
 * @param jointWorkMonths how long a joint paper, patent or project counts
 * @param lastResort kinds that do not block but let the reviewer be used only if nobody else fits
 * @param namesMost how many reviewers an applicant may ask not to have
 */
public record ConflictRules(int colleagueMonths, int jointWorkMonths, Set<Conflict.Kind> lastResort, int namesMost) {
    /** 36 months each; named ones are used last; three names. */
    public static final ConflictRules DEFAULT = new ConflictRules(36, 36, Set.of(Conflict.Kind.NAMED_TO_AVOID), 3);

    /** Copies the set. */
    public ConflictRules {
        lastResort = Set.copyOf(lastResort);
        if (colleagueMonths < 0 || jointWorkMonths < 0 || namesMost < 0) {
            throw new IllegalArgumentException("no negative months or numbers");
        }
    }

    /** Whether an applicant may ask for these not to judge. */
    public boolean allowsNames(Collection<String> names) {
        return Set.copyOf(names).size() <= namesMost;
    }
}
