package org.mengkeju.deal.proceeds.engine;

import java.time.LocalDate;
import org.mengkeju.deal.proceeds.rules.RuleSet;

/** A result that lies idle: after more than the set's years its completers may ask to act. */
public final class IdleResult {
    private IdleResult() {}

    /** The first day on which they may ask. */
    public static LocalDate mayAskFrom(LocalDate registered, RuleSet.Idle idle) {
        return registered.plusYears(idle.years()).plusDays(1);
    }

    /**
     * Whether they may ask.
     *
     * @param used whether anything was agreed, used or has a good reason to wait
     */
    public static boolean mayAsk(LocalDate registered, boolean used, LocalDate today, RuleSet.Idle idle) {
        return !used && !today.isBefore(mayAskFrom(registered, idle));
    }
}
