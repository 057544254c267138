package org.mengkeju.selection.recheck;

import java.util.Locale;

/** On what ground a review is asked for. */
public enum RecheckGround {
    /** A step of the procedure was not kept. */
    PROCEDURE,
    /** Somebody should have stepped back and did not. */
    CONFLICT,
    /** What was handed in was overlooked. */
    OVERLOOKED,
    /** Another academic opinion: no ground (State Council order 796, article 19). */
    ACADEMIC;

    /** Whether a review can rest on it. */
    public boolean counts() {
        return this != ACADEMIC;
    }

    /** Key of its word in the message files. */
    public String messageKey() {
        return "selection.recheck.ground." + name().toLowerCase(Locale.ROOT);
    }
}
