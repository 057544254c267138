package org.mengkeju.selection.assign;

/** What an assignment makes as large as can be. */
public enum Objective {
    /** The sum of all affinities. */
    TOTAL,
    /** First the worst-off proposal, then the next. */
    FAIR
}
