package org.mengkeju.selection.expert.rules;

/** How high a professional title is. */
public enum ExpertRank {
    /** 其他. */
    OTHER,
    /** 副高级. */
    VICE_SENIOR,
    /** 正高级. */
    SENIOR;

    /** Whether it is at least that one. */
    public boolean reaches(ExpertRank least) {
        return compareTo(least) >= 0;
    }
}
