package org.mengkeju.integrity.ethics;

import java.util.Set;

/**
 * What the leader says of an activity.
 *
 * @param risk as the leader rates it before anything begins
 * @param summary what is to be done, and what may go wrong
 */
public record EthicsForm(Risk risk, String summary) {
    /** How risky it is. */
    public enum Risk {
        /** Nothing that needs a review. */
        OUT_OF_SCOPE,
        /** People, animals, or risks to ethics. */
        IN_SCOPE,
        /** On the list of activities that experts review again (art. 25). */
        LISTED
    }

    /** Papers of an application (art. 9). */
    public enum PaperKind {
        ACTIVITY,
        PLAN,
        EMERGENCY_PLAN,
        PERMITS,
        PROMISE,
        /** Where people take part. */
        CONSENT,
        /** Where data, samples or animals are used. */
        SOURCES,
        /** Where another organisation's committee is commissioned (art. 13). */
        COMMISSION;

        /** What every application needs. */
        public static final Set<PaperKind> ALWAYS = Set.of(ACTIVITY, PLAN, EMERGENCY_PLAN, PERMITS, PROMISE);
    }
}
