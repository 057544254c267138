package org.mengkeju.selection.scoring;

/** How several scores of an application become one value. All are exact. */
public enum Method {
    /** Arithmetic mean. */
    MEAN,
    /** From five scores on, one highest and one lowest are dropped and the rest is averaged; below five the mean. */
    TRIMMED_MEAN,
    /**
     * Each score is brought to a common scale first: its distance from its reviewer's own mean, over the mean absolute distance of
     * that reviewer's scores, times the same of all reviewers, plus the mean of what the same applications got from everybody. Who scored
     * fewer than three is shifted to that mean only; who gave everything the same score says nothing beyond it. Then averaged.
     */
    STANDARDISED,
    /**
     * Mean of Borda shares: of the other applications a reviewer scored, the percentage that got less, equal ones half; 50 where
     * there is no other.
     */
    RANK
}
