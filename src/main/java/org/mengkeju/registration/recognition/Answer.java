package org.mengkeju.registration.recognition;

/** What is said of a flag; where nothing is said the flag is missing from its map. */
public enum Answer {
    YES,
    NO,
    /** Whoever states it leaves it to a person's judgement. */
    UNSURE
}
