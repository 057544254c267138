package org.mengkeju.platform.verification;

import java.util.List;

/**
 * Something that must be true of the data at any time. Modules declare theirs as beans; what is derived is recomputed
 * from what it is derived from.
 */
public interface Truth {
    /** Highest number of differences a check names. */
    int NAMED_MAX = 50;

    /** A short name, for example {@code deal: every published need has a lead}. */
    String name();

    /** What differs, one line each; empty when all is well. */
    List<String> differences();
}
