package org.mengkeju.matching;

import java.util.List;

/**
 * A text that may fit.
 *
 * @param text what was found
 * @param confidence 0–100, one decimal: the calibrated chance in percent that a person would call it a fit
 * @param reasons the six reasons in their fixed order; their points sum to {@code confidence}
 */
public record Candidate(IndexedText text, double confidence, List<Reason> reasons) {
    /** Copies the list. */
    public Candidate {
        reasons = List.copyOf(reasons);
    }
}
