package org.mengkeju.registration.recognition;

/** What became of a condition. */
public enum Verdict {
    MET,
    NOT_MET,
    /** Nothing is said; never taken as met. */
    MISSING_DATA,
    /** A person has to judge. */
    MANUAL_REVIEW,
    NOT_APPLICABLE
}
