package org.mengkeju.platform.jobs;

/**
 * Work that a module does at planned hours; modules declare theirs as beans. A job may be run twice or late (after a
 * crash, after the program was down), so it looks at the clock and does what is due, never what it was planned for.
 */
public interface Job {
    /** A short name that never changes, for example {@code use-first}; rows in the database bear it. */
    String name();

    /**
     * Does what is due about one subject. What it throws is told in the log, and it is tried again later.
     *
     * @param subject what it was planned for, for example the key of a contract
     */
    void run(String subject);
}
