package org.mengkeju.network.facts;

import java.util.List;

/**
 * What a condition says of a firm.
 *
 * @param missing the facts that are not known yet and would decide it; only where the outcome is {@link Outcome#MISSING}
 */
public record Verdict(Outcome outcome, List<Fact> missing) {
    static final Verdict MET = new Verdict(Outcome.MET, List.of());
    static final Verdict NOT_MET = new Verdict(Outcome.NOT_MET, List.of());
    static final Verdict JUDGED = new Verdict(Outcome.JUDGE, List.of());

    /** Copies the list. */
    public Verdict {
        missing = List.copyOf(missing);
    }

    /** The three values of a condition that can be computed, and the fourth of one that cannot. */
    public enum Outcome {
        MET,
        MISSING,
        /** There is no expression: a person must judge. */
        JUDGE,
        NOT_MET;

        /** End of its keys in the message files and of its address. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
